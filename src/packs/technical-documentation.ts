import { annexIV } from './ai/annex-iv.ts';
import { conformity } from './ai/conformity.ts';
import { declaration } from './ai/declaration.ts';
import { registration } from './ai/registration.ts';
import { technicalFiles } from './ai/technical-files.ts';
import type { ArtefactWriter } from './artefact.ts';

/** Writers of the technical documentation of AI systems (AI Act, Articles 11, 18, 43, 47, 49 and Annexes IV, V, VIII). */
export const technicalDocumentation: readonly ArtefactWriter[] = [
  ...[annexIV, declaration, registration, conformity, technicalFiles],
];
