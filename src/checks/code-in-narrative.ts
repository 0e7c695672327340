import { type ComponentRule, componentRule, components } from '../model/components.ts';
import { narrativesOf } from '../model/documents.ts';
import { didYouMean, guesser } from '../model/nearest.ts';
import type { BodyComponent } from '../model/program.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

const names = components.map(({ name }) => name);

/** Code in a governed body: it is prose that an auditor reads, and nothing in it is run (ISO/IEC 27001 A.8.28, A.5.37). */
export const codeInNarrative: Check = {
  id: 'code-in-narrative',
  severity: 'error',
  summary: 'A body holds code, or a component that governed bodies do not have.',
  run(program, { report }) {
    const guess = guesser();
    for (const { file, facts } of narrativesOf(program)) {
      const { foreign, components } = facts();
      for (const { what, place } of foreign) {
        const message = `Unexpected ${what}, expected prose: a body is never run. Write it as text.`;
        report({ message, file, place, actual: what });
      }
      const computed = new Set(foreign.map(({ place }) => `${place.line}:${place.column}`));
      for (const component of components) {
        const { name, place } = component;
        const rule = componentRule(name);
        const isComputed = computed.has(`${place.line}:${place.column}`);
        for (const message of rule ? problemsOf(component, rule, isComputed) : [unknown(name, guess)]) {
          report({ message, file, place, actual: name });
        }
      }
    }
  },
};

function unknown(name: string, guess: ReturnType<typeof guesser>): string {
  const hint = guess(name, names) || ' Write it in Markdown.';
  return `Unexpected ${name === '' ? 'fragment `<>`' : `component \`${name}\``}, expected one of ${someOf(names)}.${hint}`;
}

/** What is wrong with the attributes of a component. A computed attribute is told already: nothing is missing then. */
function problemsOf({ name, attributes }: BodyComponent, rule: ComponentRule, isComputed: boolean): readonly string[] {
  const known = Object.keys(rule.attributes);
  const strange = Object.keys(attributes).filter((attribute) => !known.includes(attribute));
  const problems = strange.map((attribute) => {
    const guess = didYouMean(attribute, known) || ' Remove it.';
    return `Unexpected attribute \`${attribute}\` of \`${name}\`, expected one of ${someOf(known)}.${guess}`;
  });
  for (const [attribute, { required, values }] of Object.entries(rule.attributes)) {
    const value = attributes[attribute];
    if (value === undefined ? required && !isComputed && strange.length === 0 : value === '' && required) {
      problems.push(`Unexpected \`${name}\` without \`${attribute}\`, expected a value. Add it.`);
    } else if (value !== undefined && values && !values.includes(value)) {
      const guess = didYouMean(value, values) || ' Use one of them.';
      problems.push(`Unexpected value \`${value}\` of \`${attribute}\`, expected one of ${someOf(values)}.${guess}`);
    }
  }
  return problems;
}
