import type { Day } from '../model/fields.ts';
import { applicability } from './applicability.ts';
import type { Artefact, ArtefactWriter, PackInput } from './artefact.ts';
import { bagProfileArtefact, bagProfileIdentifier } from './bag-profile.ts';
import { type BagInfo, bagEntries } from './bag.ts';
import { carryOvers } from './carry-over.ts';
import { checkReport } from './check-report.ts';
import { controlMatrix } from './control-matrix.ts';
import { coverage } from './coverage.ts';
import { crosswalk } from './crosswalk.ts';
import { cyclonedx } from './cyclonedx.ts';
import { assessments, narratives, policies, systems } from './documents.ts';
import { evidenceRegister } from './evidence-register.ts';
import { gaps } from './gaps.ts';
import { history } from './history/history.ts';
import { images } from './images.ts';
import { matrix } from './matrix.ts';
import { oscal } from './oscal/oscal.ts';
import { packCover } from './pack-cover.ts';
import { packIndex, type Written } from './pack-index.ts';
import { packWorkbook } from './pack-workbook.ts';
import { provenance } from './provenance.ts';
import { registers } from './registers.ts';
import { riskRegister } from './risk-register.ts';
import { roCrate } from './ro-crate.ts';
import { rotation } from './rotation.ts';
import { samples } from './samples.ts';
import { statementOfApplicability } from './statement-of-applicability.ts';
import { packStyle } from './style.ts';
import { treatmentPlan } from './treatment-plan.ts';
import { verifyGuide } from './verify-guide.ts';
import { zipPieces } from './zip.ts';

/** Every writer, in the order of the index. */
export const writers: readonly ArtefactWriter[] = [
  gaps,
  coverage,
  matrix,
  crosswalk,
  carryOvers,
  statementOfApplicability,
  applicability,
  riskRegister,
  treatmentPlan,
  controlMatrix,
  registers,
  evidenceRegister,
  samples,
  rotation,
  policies,
  narratives,
  systems,
  assessments,
  images,
  history,
  checkReport,
  oscal,
  cyclonedx,
  provenance,
  verifyGuide,
];

/** A pack before it is written: its name, its files, and what its bag says of it. */
export interface Pack {
  readonly name: string;
  readonly artefacts: readonly Artefact[];
  readonly info: BagInfo;
  readonly day: Day;
}

/** Makes the pack of one audit. Pure: the same input gives the same bytes. */
export async function makePack(input: PackInput): Promise<Pack> {
  const { audit, asOf, program, commit, toolVersion } = input;
  const tables = writers.map(({ title, write }) => ({ title, artefacts: write(input) }));
  const workbook = await packWorkbook(input, tables);
  const written: readonly Written[] = [
    { title: 'Workbook', artefacts: [workbook] },
    ...tables,
    { title: 'Provenance and verification', artefacts: [bagProfileArtefact] },
  ];
  const cover = packCover(input, written);
  const artefacts: readonly Artefact[] = [
    packIndex(input, written, cover),
    ...(cover && 'pdf' in cover ? [{ path: 'index.pdf', content: cover.pdf, title: audit.title }] : []),
    { path: 'style.css', content: packStyle },
    ...written.flatMap((entry) => entry.artefacts),
  ];
  const info: BagInfo = [
    ['BagIt-Profile-Identifier', bagProfileIdentifier],
    ['Source-Organization', program.settings.value.organisation.legalName],
    ['External-Identifier', audit.id],
    ['External-Description', `Audit pack: ${audit.title}`],
    ['Bagging-Date', asOf],
    ['Bag-Software-Agent', `trustwright ${toolVersion}`],
    ...(commit ? [['Source-Commit', commit] as const] : []),
  ];
  return { name: audit.id, artefacts: [...artefacts, roCrate(input, artefacts)], info, day: asOf };
}

/** The zip of a pack, piece by piece: its bag in a folder of its name, signed inside where a pack is signed. */
export function zipOf(
  { name, artefacts, info, day }: Pack,
  sign?: (tagManifest: Uint8Array) => string,
): Iterable<Uint8Array> {
  return zipPieces(name, bagEntries(artefacts, info, sign), day);
}
