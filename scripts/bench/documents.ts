import { paragraph, sentence, title } from './prose.ts';
import { type Random, randomFrom } from './random.ts';

/** A document of the benchmark: 30 % policies of about 1,000 words, 70 % narratives of about 200. */
export interface BenchDocument {
  readonly kind: 'policy' | 'control';
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What documents may cite and name. */
export interface Citable {
  readonly requirements: readonly string[];
  /** Requirements that each control implements; they are dealt out in turn, so that every one is implemented. */
  readonly implementations: number;
}

const governed = {
  ...{ owner: 'security-lead', version: '1.4', visibility: 'public', approved: '2026-03-02' },
  ...{ approvedBy: 'management', nextReview: '2027-03-02' },
};

/** Makes documents, the same for the same number: valid, linked to each other, with components. */
export function makeDocuments(count: number, citable: Citable): readonly BenchDocument[] {
  const policies = Math.round(count * 0.3);
  return Array.from({ length: count }, (_, index) =>
    index < policies
      ? makePolicy(index, policies, citable)
      : makeControl(index - policies, count - policies, policies, citable),
  );
}

function makePolicy(index: number, policies: number, { requirements }: Citable): BenchDocument {
  const random = randomFrom(index + 1);
  const other = () => `policy-${random.below(policies)}`;
  const cited = [0, 1, 2].map((step) => requirements[(index * 3 + step) % requirements.length] as string);
  const sections = ['Purpose', 'Scope', 'Rules', 'Duties', 'Exceptions', 'Records'].map((heading, at) => {
    const list = at === 2 ? `\n${[1, 2, 3].map(() => `- ${sentence(random)}`).join('\n')}\n` : '';
    const link = `See also [the related policy](policy:${other()}) and [this one](policy:${other()}).`;
    return `## ${heading}\n\n${paragraph(random, 3)}\n${list}\n${paragraph(random, 2)} ${link}\n`;
  });
  const note = `<Note kind="important">${sentence(random)}</Note>\n`;
  const definition = `A <Definition of="deviation" means="a result outside its limit" /> is told at once.\n`;
  const requirement = `This answers <Requirement id="${cited[0]}" />.\n`;
  return {
    kind: 'policy',
    id: `policy-${index}`,
    fields: {
      ...{ id: `policy-${index}`, title: `Policy on ${title(random, index).toLowerCase()}`, ...governed },
      ...{ summary: sentence(random), appliesTo: 'Everybody who works for us.', effective: '2026-03-15' },
      ...{ requirements: [...new Set(cited)], retainUntil: '2036-03-15' },
    },
    body: [sections[0], note, ...sections.slice(1, 4), definition, ...sections.slice(4), requirement].join('\n'),
  };
}

function makeControl(index: number, controls: number, policies: number, citable: Citable): BenchDocument {
  const random = randomFrom(1_000_000 + index);
  const implemented = dealt(index, controls, citable);
  const policy = `policy-${index % policies}`;
  const link = `It follows [the policy](policy:${policy}).`;
  const body = [
    `## What is done\n\n${paragraph(random, 4)} ${link}\n`,
    `<Note>${sentence(random)}</Note>\n`,
    `## What is left behind\n\n${paragraph(random, 2)}\n`,
  ].join('\n');
  return {
    kind: 'control',
    id: `control-${index}`,
    fields: {
      ...{ id: `control-${index}`, title: title(random, index), ...governed, summary: sentence(random) },
      ...{ type: 'preventive', nature: 'hybrid', frequency: 'monthly', operator: 'security-lead' },
      ...{ tools: ['Ticket system'], record: 'A closed ticket with the export attached.', policies: [policy] },
      implements: implemented.map((requirement) => ({ requirement, status: statusOf(random), extent: 'full' })),
    },
    body,
  };
}

/** The implementations that fall to a control when they are dealt out to all in turn; at least one. */
function dealt(index: number, controls: number, { requirements, implementations }: Citable): readonly string[] {
  const turns: string[] = [];
  for (let turn = index; turn < Math.max(implementations, controls); turn += controls) {
    turns.push(requirements[turn % requirements.length] as string);
  }
  return [...new Set(turns)];
}

function statusOf(random: Random): string {
  return random.below(10) === 0 ? 'partial' : 'implemented';
}
