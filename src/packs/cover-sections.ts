import type { Document } from '../model/program.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { type TypstCode, typstCall, typstSequence, typstText } from '../render/typst-code.ts';
import { typstShares } from '../render/typst-table.ts';
import type { PackInput } from './artefact.ts';
import type { Governed } from './governed-document.ts';
import { missingControls } from './missing-controls.ts';
import { lacksIn } from './missing-first.ts';
import type { Written } from './pack-index.ts';
import { packCommand } from './pack-name.ts';

/** Most requirements without a control that a cover names; its register of gaps has them all. */
const mostGaps = 120;

/** Most things lacking that a cover names of one register. */
const mostLacks = 20;

/** What stands before the sheets on the cover of a pack: what is asked for and lacks, and what no control covers. */
export function missingSections(input: PackInput, written: readonly Written[]): TypstCode {
  return typstSequence([heading('What is missing'), ...lacking(written), ...missing(input)]);
}

/** What follows the sheets on the cover of a pack. */
export function coverSections(input: PackInput): TypstCode {
  return typstSequence([
    heading('Documents'),
    ...documents(input),
    heading('Evidence'),
    evidence(input),
    heading('How to verify this pack'),
    ...verification(input),
  ]);
}

/** What the auditor asks for and the pack lacks, register by register; the registers give the reasons. */
function lacking(written: readonly Written[]): readonly TypstCode[] {
  return lacksIn(written).flatMap(({ title, lacks }) => {
    const names = lacks.slice(0, mostLacks).map(({ what }) => what);
    const more = lacks.length > mostLacks ? [`and ${lacks.length - mostLacks} more`] : [];
    return [
      typstCall('section-heading', { level: 3 }, title),
      typstCall('small-words', {}, typstText(`${[...names, ...more].join('; ')}.`)),
    ];
  });
}

function missing(input: PackInput): readonly TypstCode[] {
  const { requirements, words } = missingControls(input);
  const names = requirements.slice(0, mostGaps).map(formatForPeople).join(', ');
  const more = requirements.length > mostGaps ? ` and ${requirements.length - mostGaps} more` : '';
  return [
    typstCall('section-heading', { level: 3 }, 'Requirements without a control'),
    paragraph(`${words} The register of gaps gives the reason of each, and what is planned or partial.`),
    ...(names === '' ? [] : [typstCall('small-words', {}, typstText(`${names}${more}.`))]),
  ];
}

function documents({ scope }: PackInput): readonly TypstCode[] {
  const kinds = [
    ['Policies', scope.policies],
    ['Controls', scope.controls],
    ['AI systems', scope.systems],
    ['Impact assessments', scope.assessments],
  ] as const;
  const head = ['Title', 'Identifier', 'Version', 'Approved', 'Next review'];
  return kinds.flatMap(([title, list]) => {
    if (list.length === 0) return [];
    const rows = list.map(({ value }: Pick<Document<Governed>, 'value'>) => [
      ...[value.title, value.id, value.version, value.approved, value.nextReview],
    ]);
    return [typstCall('section-heading', { level: 3 }, title), table(head, rows)];
  });
}

function evidence({ scope, asOf }: PackInput): TypstCode {
  const valid = scope.evidence.filter(({ value }) => value.validUntil >= asOf).length;
  const records = scope.evidence.length === 1 ? 'One record' : `${scope.evidence.length} records`;
  return paragraph(
    `${records} in scope, ${valid} of them in date. The register says where each comes from; the files are in the folder evidence, byte for byte.`,
  );
}

function verification(input: PackInput): readonly TypstCode[] {
  return [
    paragraph('In the folder that holds bagit.txt, with tools that your system has:'),
    typstCall('code-block', {}, typstText('sha256sum --check manifest-sha256.txt')),
    typstCall('code-block', {}, typstText('sha256sum --check tagmanifest-sha256.txt')),
    paragraph(
      `The file verify.md says what each step proves and what it does not. From the same commit, ${packCommand(input)} makes the same bytes again.`,
    ),
  ];
}

function heading(title: string): TypstCode {
  return typstCall('section-heading', { level: 2 }, title);
}

function paragraph(words: string): TypstCode {
  return typstCall('paragraph', {}, words);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): TypstCode {
  const sides = head.map(() => ({ typst: 'left' }));
  return typstCall('data-table', { shares: typstShares([head, ...rows]), sides, head }, ...rows.flat());
}
