import type { PackInput } from '../artefact.ts';
import { dossierFolder } from './dossiers.ts';

/** A document of the program with its page in the pack; without a path where the pack does not hold it. */
export interface NamedFile {
  readonly text: string;
  readonly path?: string;
}

/** Gives the name of a document, and where it is in the pack of an internal control, by its file in the program. */
export function fileLinks({ program, scope }: PackInput): (file: string) => NamedFile {
  const known = new Map<string, NamedFile>();
  for (const documents of listed(program)) {
    for (const { file, value } of documents.values()) known.set(file, { text: `${value.title} (${file})` });
  }
  const add = (file: string, title: string, path: string) => known.set(file, { text: title, path });
  const ofSystems = <T extends { readonly value: { readonly system: string } }>(documents: ReadonlyMap<string, T>) =>
    [...documents.values()].filter(({ value }) => scope.systems.some((system) => system.value.id === value.system));
  const pages = [
    ['policies', scope.policies],
    ['controls', scope.controls],
    ['ai-systems', scope.systems],
    ['assessments', scope.assessments],
    ['monitoring-plans', ofSystems(program.monitoringPlans)],
    ['technical-files', ofSystems(program.technicalFiles)],
  ] as const;
  for (const [folder, documents] of pages)
    for (const { file, value } of documents) add(file, value.title, `${folder}/${value.id}.html`);
  for (const { file, value } of scope.evidence) add(file, value.title, `evidence-register.html#${value.id}`);
  for (const { file, value } of program.risks.values()) add(file, value.title, `registers/risks.html#${value.id}`);
  for (const { file, value } of ofSystems(program.declarations))
    add(file, value.title, `${dossierFolder(value.system)}/declaration.html`);
  const { settings } = program;
  add(settings.file, 'The organisation', 'organisation.html');
  return (file) => known.get(file) ?? { text: file };
}

function listed({ evidence, controls, policies, pages, cards, assessments }: PackInput['program']) {
  return [evidence, controls, policies, pages, cards, assessments] as const;
}
