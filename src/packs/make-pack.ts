import { applicability } from './applicability.ts';
import type { Artefact, ArtefactWriter, PackInput } from './artefact.ts';
import { type BagFile, makeBag } from './bag.ts';
import { carryOvers } from './carry-over.ts';
import { checkReport } from './check-report.ts';
import { controlMatrix } from './control-matrix.ts';
import { coverage } from './coverage.ts';
import { crosswalk } from './crosswalk.ts';
import { assessments, narratives, policies, systems } from './documents.ts';
import { evidenceRegister } from './evidence-register.ts';
import { gaps } from './gaps.ts';
import { images } from './images.ts';
import { matrix } from './matrix.ts';
import { packIndex } from './pack-index.ts';
import { provenance } from './provenance.ts';
import { registers } from './registers.ts';
import { riskRegister } from './risk-register.ts';
import { statementOfApplicability } from './statement-of-applicability.ts';
import { packStyle } from './style.ts';
import { treatmentPlan } from './treatment-plan.ts';
import { verifyGuide } from './verify-guide.ts';
import { makeZip } from './zip.ts';

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
  policies,
  narratives,
  systems,
  assessments,
  images,
  checkReport,
  provenance,
  verifyGuide,
];

/** A pack: its name, its files as a bag, and the zip of them. */
export interface Pack {
  readonly name: string;
  readonly files: readonly BagFile[];
  readonly zip: Uint8Array;
}

/** Makes the pack of one audit. Pure: the same input gives the same bytes. */
export function makePack(input: PackInput): Pack {
  const { audit, asOf, program, commit, toolVersion } = input;
  const written = writers.map((writer) => ({ writer, artefacts: writer.write(input) }));
  const style: Artefact = { path: 'style.css', content: packStyle };
  const artefacts = [packIndex(input, written), style, ...written.flatMap((entry) => entry.artefacts)];
  const files = makeBag(artefacts, [
    ['Source-Organization', program.settings.value.organisation.legalName],
    ['External-Identifier', audit.id],
    ['External-Description', `Audit pack: ${audit.title}`],
    ['Bagging-Date', asOf],
    ['Bag-Software-Agent', `trustwright ${toolVersion}`],
    ...(commit ? [['Source-Commit', commit] as const] : []),
  ]);
  return { name: audit.id, files, zip: makeZip(audit.id, files, asOf) };
}
