import { scaleOf } from '../model/default-risk-scale.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { type Block, heading, list, paragraph, table } from './prose/block.ts';
import { composedArtefacts } from './prose/composed.ts';

/** Scope, services, roles and the risk scale, as the settings of the program state them (4.3, 5.3, 6.1.2). */
export const organisation: ArtefactWriter = {
  id: 'organisation',
  title: 'Scope and organisation',
  write(input) {
    const { program, asOf } = input;
    const { organisation: company } = program.settings.value;
    return composedArtefacts(input, {
      path: 'organisation',
      kind: 'Scope and organisation',
      title: 'Scope and organisation',
      summary: company.description,
      facts: [
        ['Works under the law of', company.jurisdictions.join(', ')],
        ['Size', `${company.size.replaceAll('-', ' ')}, as European Union law has it`],
        ['As of', asOf],
      ],
      blocks: [...scopeBlocks(input), ...roleBlocks(input), ...scaleBlocks(input)],
      description: 'What is in scope and what is left out, who answers for what, and by which scale risks are rated.',
    });
  },
};

function scopeBlocks({ program, audit }: PackInput): readonly Block[] {
  const { scope, products } = program.settings.value;
  const inScope = products.filter(({ id }) => audit.products.length === 0 || audit.products.includes(id));
  return [
    heading(2, 'Scope'),
    paragraph(scope.statement),
    heading(3, 'Scope of this audit'),
    paragraph(audit.scope),
    ...(scope.locations.length > 0 ? [heading(3, 'Sites'), list(scope.locations)] : []),
    ...(scope.exclusions.length > 0 ? [heading(3, 'Left out'), list(scope.exclusions)] : []),
    ...(inScope.length > 0
      ? [
          table(
            'Services',
            ['Service', 'What it does'],
            inScope.map(({ title, summary }) => [title, summary]),
          ),
        ]
      : []),
  ];
}

function roleBlocks({ program }: PackInput): readonly Block[] {
  const rows = program.settings.value.roles.map(({ title, responsibilities = 'not written down' }) => [
    title,
    responsibilities,
  ]);
  return [heading(2, 'Roles'), table('Roles', ['Role', 'Answers for'], rows)];
}

function scaleBlocks({ program }: PackInput): readonly Block[] {
  const scale = scaleOf(program.settings.value);
  const levels = (title: string, of: typeof scale.likelihood) =>
    table(
      title,
      ['Level', 'Name', 'When it is chosen'],
      of.map(({ name, means }, at) => [String(at + 1), name, means]),
    );
  const bands = scale.bands.map(({ id, from, asks = '' }) => [
    id,
    from === undefined ? 'by the matrix' : `from ${from}`,
    asks,
  ]);
  return [
    heading(2, 'Risk scale'),
    paragraph(
      `${program.settings.value.riskScale ? 'The scale of the program' : 'The scale that ships with the tool; the program has none of its own'}. The appetite ends at ${scale.appetite}.`,
    ),
    heading(3, 'Likelihood'),
    levels('Likelihood', scale.likelihood),
    heading(3, 'Impact'),
    levels('Impact', scale.impact),
    heading(3, 'Bands'),
    table('Bands', ['Band', 'Rating', 'What follows'], bands),
  ];
}
