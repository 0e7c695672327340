import type { Implementation } from '../model/control.ts';
import { roleTitle } from '../model/program-settings.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { writeGoverned } from './governed-document.ts';
import { maturityName } from './signs.ts';

/** Policies in scope, as PDFs, as pages and as their sources. */
export const policies: ArtefactWriter = {
  id: 'policies',
  title: 'Policies',
  write: (input) =>
    input.scope.policies.flatMap((document) => {
      const { appliesTo, effective, requirements } = document.value;
      const facts = [
        ...(effective ? [['In force since', effective] as const] : []),
        ...(appliesTo ? [['Applies to', appliesTo] as const] : []),
      ];
      return writeGoverned(input, document, { kind: 'Policy', folder: 'policies', facts, requirements, cover: true });
    }),
};

/** Control narratives in scope. */
export const narratives: ArtefactWriter = {
  id: 'narratives',
  title: 'Control narratives',
  write: (input) =>
    input.scope.controls.flatMap((document) => {
      const { type, nature, frequency, operator, record, implements: implementations } = document.value;
      const maturity = input.assessment.maturity.get(document.value.id);
      const facts = [
        ['Performed by', `${roleTitle(input.program.settings.value, operator)}, ${frequency}, ${nature}, ${type}`],
        ['Record', record],
        ['Maturity', maturity ? `${maturityName(maturity.state)}. ${maturity.reason}` : 'unknown'],
        ...(maturity?.next ? [['Next step', maturity.next] as const] : []),
        ...implementedFacts(input, implementations),
      ] as const;
      const requirements = implementations.map(({ requirement }) => requirement);
      return writeGoverned(input, document, { kind: 'Control', folder: 'controls', facts, requirements, cover: false });
    }),
};

/** What a control implements, one fact per framework. */
function implementedFacts(
  { program }: PackInput,
  implementations: readonly Implementation[],
): (readonly [string, string])[] {
  const byCatalog = Map.groupBy(implementations, ({ requirement }) => requirement.split(':')[0] ?? '');
  return [...byCatalog].map(([catalog, cited]) => {
    const words = cited.map(({ requirement, status, extent }) => {
      const limits = [...(status === 'implemented' ? [] : [status]), ...(extent === 'part' ? ['a part'] : [])];
      return `${formatForPeople(requirement)}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`;
    });
    return [program.catalogs.get(catalog)?.shortTitle ?? catalog, words.join(', ')] as const;
  });
}

/** AI systems in scope. */
export const systems: ArtefactWriter = {
  id: 'ai-systems',
  title: 'AI systems',
  write: (input) =>
    input.scope.systems.flatMap((document) => {
      const { systemVersion, purpose, classification, roles, markets, oversight } = document.value;
      const facts = [
        ['System version', systemVersion],
        ['Intended purpose', purpose],
        ['Class and roles', `${classification.declared}; ${roles.join(', ')}. ${classification.reason}`],
        ['Markets', markets.join(', ')],
        ['Oversight', oversight],
      ] as const;
      return writeGoverned(input, document, {
        kind: 'AI system',
        folder: 'ai-systems',
        facts,
        requirements: [],
        cover: true,
      });
    }),
};

/** Impact assessments in scope. */
export const assessments: ArtefactWriter = {
  id: 'assessments',
  title: 'Impact assessments',
  write: (input) =>
    input.scope.assessments.flatMap((document) => {
      const { system, systemVersion, performed, kinds, conclusion, residual } = document.value;
      const facts = [
        ['System', `${system}, version ${systemVersion}`],
        ['Performed', `${performed}, as ${kinds.join(', ')}`],
        ['Conclusion', `${conclusion.replaceAll('-', ' ')}; residual impact ${residual}`],
      ] as const;
      return writeGoverned(input, document, {
        kind: 'Impact assessment',
        folder: 'assessments',
        facts,
        requirements: [],
        cover: true,
      });
    }),
};
