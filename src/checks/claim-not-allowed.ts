import type { Visibility } from '../model/fields.ts';
import { type FoundWording, forbiddenWordingIn } from '../model/forbidden-wording.ts';
import { collections } from '../model/kinds.ts';
import { visitStrings } from '../model/strings-at.ts';
import type { Check } from './check.ts';

/** Frameworks against which nobody certifies an organisation, and what there is instead. */
const uncertifiable: Readonly<Record<string, string>> = {
  'soc2-tsc-2017': 'a SOC 2 examination ends in a report with an opinion: set `state: attested`',
  'eu-ai-act': 'the AI Act certifies no organisation: set `state: aligned` or `state: declared`',
  'nist-ai-rmf': 'the AI RMF is voluntary and nobody certifies it: set `state: aligned`',
};

/** A public text or a claim says more than anybody can show (AICPA on SOC marketing; ISO/IEC 17021-1, 8.3; AI Act). */
export const claimNotAllowed: Check = {
  id: 'claim-not-allowed',
  severity: 'error',
  summary: 'A public text claims more than anybody can show.',
  run(program, { report }) {
    const { settings } = program;
    const published = { ...settings.value, gates: [], severities: [] };
    for (const { path, ...wording } of wordingsIn(published)) {
      report({
        message: messageFor(wording),
        file: settings.file,
        place: settings.placeOf(path),
        actual: wording.text,
      });
    }
    for (const collection of collections) {
      for (const { value, file, facts, placeOf } of program[collection].values()) {
        const seen = publishedPart(value, collection === 'claims');
        if (seen === undefined) continue;
        for (const { path, ...wording } of wordingsIn(seen)) {
          report({ message: messageFor(wording), file, place: placeOf(path), actual: wording.text });
        }
        if (value.visibility !== 'public') continue;
        for (const { place, ...wording } of facts().claims) {
          report({ message: messageFor(wording), file, place, actual: wording.text });
        }
      }
    }
    for (const { value, file, placeOf } of program.claims.values()) {
      const instead = value.state === 'certified' && uncertifiable[value.framework];
      if (!instead) continue;
      const message = `Unexpected state \`certified\` for \`${value.framework}\`, expected a state that exists: ${instead}.`;
      report({ message, file, place: placeOf(['state']), actual: value.state });
    }
  },
};

/** What outsiders read of a document's data: all of a public one and of any claim, title and summary of a gated one. */
function publishedPart(value: { readonly visibility: Visibility; readonly title: string }, isClaim: boolean): unknown {
  if (value.visibility === 'public' || isClaim) return value;
  if (value.visibility === 'internal') return undefined;
  return { title: value.title, summary: 'summary' in value ? value.summary : undefined };
}

function messageFor({ text, instead }: Pick<FoundWording, 'text' | 'instead'>): string {
  return `Unexpected claim \`${text}\`, expected wording that the facts support. ${instead}.`;
}

type Located = FoundWording & { readonly path: readonly PropertyKey[] };

function wordingsIn(value: unknown): readonly Located[] {
  const found: Located[] = [];
  visitStrings(value, (text, path) => {
    for (const wording of forbiddenWordingIn(text)) found.push({ ...wording, path: [...path] });
  });
  return found;
}
