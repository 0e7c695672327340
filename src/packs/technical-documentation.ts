import type { ArtefactWriter } from './artefact.ts';

/** Writers of the technical documentation of a high-risk AI system (AI Act, Article 11 and Annex IV); whoever can write it adds it here. */
export const technicalDocumentation: readonly ArtefactWriter[] = [];
