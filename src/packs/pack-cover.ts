import { hash } from 'node:crypto';
import { kindTitle } from '../model/audit.ts';
import { drawSheetImage, drawSignImage } from '../render/sheet.ts';
import { signs } from '../render/signs.ts';
import { type TypstCode, typstCall, typstDocument, typstString } from '../render/typst-code.ts';
import { typstDay } from '../render/typst-governed.ts';
import { typstTemplatePath } from '../render/typst-template.ts';
import type { PackInput, Typeset } from './artefact.ts';
import { coverSections, missingSections } from './cover-sections.ts';
import { coverageSheet } from './coverage-sheet.ts';
import { packFacts } from './pack-facts.ts';
import type { Written } from './pack-index.ts';

/** The first document of a pack as PDF, or why it could not be set. */
export type PackCover = ReturnType<Typeset>;

/** Files of a pack that its cover carries within it, so that what is archived alone still says where it comes from. */
const attachments: readonly string[] = ['provenance.json', 'oscal/assessment-results.json'];

/**
 * Typesets the cover of a pack: scope, period, commit, what is missing, coverage at a glance, the register of documents, and
 * how to verify. PDF/A-3, so that it may carry its provenance. Nothing where there is no engine.
 */
export function packCover(input: PackInput, written: readonly Written[]): PackCover | undefined {
  const { audit, program, asOf, typeset } = input;
  const organisation = program.settings.value.organisation.legalName;
  const files = new Map<string, Uint8Array>();
  const put = (name: string, content: string | Uint8Array): TypstCode => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const path = `/cover/${hash('sha256', bytes).slice(0, 16)}/${name}`;
    files.set(path, bytes);
    return typstString(path);
  };
  const cover = typstCall(
    'pack-cover',
    {
      kind: `Audit pack · ${kindTitle(audit.kind)}`,
      title: audit.title,
      summary: `As of ${asOf}.`,
      organisation,
      day: typstDay(asOf),
      facts: packFacts(input).filter(([term]) => term !== 'Kind'),
      foot: ['Audit pack', audit.id, `as of ${asOf}`],
      ...pictures(input, put),
      attached: written
        .flatMap(({ artefacts }) => artefacts)
        .flatMap(({ path, content, description = '' }) =>
          attachments.includes(path) && typeof content !== 'function'
            ? [
                [
                  typstString(path.slice(path.lastIndexOf('/') + 1)),
                  put(path.replaceAll('/', '-'), content),
                  description,
                ],
              ]
            : [],
        ),
    },
    missingSections(input, written),
    coverSections(input),
  );
  return typeset?.({ markup: typstDocument(typstTemplatePath, cover), files, standard: 'a-3a', day: asOf });
}

/** The sheet of each framework of the audit, and the signs that they use. */
function pictures({ audit, assessment }: PackInput, put: (name: string, content: string) => TypstCode) {
  const sheets = audit.frameworks.flatMap((id) => {
    const framework = assessment.frameworks.get(id);
    return framework ? [coverageSheet(framework)] : [];
  });
  const used = new Map(sheets.flatMap((sheet) => sheet.signs.map(({ sign, says }) => [sign, says] as const)));
  return {
    sheets: sheets.map(({ sheet }, at) => {
      const words = { title: sheet.title, words: `${sheet.title}: ${sheet.description}`, counts: sheet.description };
      return typstCall('sheet-figure', words, put(`sheet-${at}.svg`, drawSheetImage(sheet)));
    }),
    signs: signs.flatMap((sign) => {
      const says = used.get(sign);
      return says === undefined ? [] : [[put('sign.svg', drawSignImage(sign)), says]];
    }),
  };
}
