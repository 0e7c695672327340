import { dossierFolder, dossiersOf, isAsked } from '../ai/dossiers.ts';
import { pointSums } from '../ai/point-words.ts';
import { describeSystem } from '../description/describe.ts';
import { openFindings } from '../responses/findings.ts';
import { inRegister } from './find-documents.ts';
import { valuesOf } from './find-management.ts';
import { counted, type Finder, missing, present } from './found.ts';

/** Scope, exclusions and sites as the settings state them. */
export const findScope: Finder = () => present([{ title: 'Scope', path: 'organisation.html#scope' }]);

/** Roles with what they answer for. */
export const findRoles: Finder = ({ program }) => {
  const { roles } = program.settings.value;
  const places = [{ title: 'Roles', path: 'organisation.html#roles' }];
  const bare = roles.filter(({ responsibilities }) => responsibilities === undefined).length;
  return bare === 0
    ? present(places)
    : present(places, 'incomplete', `${counted(bare, 'role')} without responsibilities.`);
};

/** The register of assets. */
export const findAssets: Finder = (input) =>
  inRegister(
    input,
    valuesOf(input.program.assets),
    { title: 'Assets', path: 'registers/assets.html' },
    'No asset is recorded.',
  );

/** The register of law and contracts. */
export const findLegalRegister: Finder = (input) =>
  inRegister(
    input,
    valuesOf(input.program.legalRequirements),
    { title: 'Law and contracts', path: 'registers/legal-register.html' },
    'No legal requirement is recorded.',
  );

/** The register of vendors. */
export const findVendors: Finder = (input) =>
  inRegister(
    input,
    valuesOf(input.program.vendors),
    { title: 'Vendors', path: 'registers/vendors.html' },
    'No vendor is recorded.',
  );

/** Incidents; where none is recorded, somebody has to say that there was none. */
export const findIncidents: Finder = ({ program, asOf }) => {
  const [first] = valuesOf(program.incidents).filter(({ detected }) => detected.slice(0, 10) <= asOf);
  if (!first) return present([], 'incomplete', 'No incident is recorded. Confirm that there was none.');
  return present([{ title: 'Incidents', path: 'registers/incidents.html', owner: first.owner }]);
};

/** Exceptions from policies and controls, on the page of responses. */
export const findExceptions: Finder = () =>
  present([{ title: 'Exceptions from policies and controls', path: 'responses.html#exceptions' }]);

/** Findings of earlier audits with what became of them; one past its day makes the answer out of date. */
export const findFindings: Finder = (input) => {
  const places = [{ title: 'Findings of earlier audits', path: 'responses.html#findings' }];
  const overdue = openFindings(input).filter(({ due }) => due !== undefined && due < input.asOf).length;
  return overdue === 0 ? present(places) : present(places, 'out-of-date', `${counted(overdue, 'finding')} overdue.`);
};

/** Who approved which version: from the history, where one is at hand. */
export const findApprovals: Finder = ({ history, archive }) =>
  history && archive
    ? present([{ title: 'Approvals', path: 'history/approvals.html' }])
    : present(
        [{ title: 'What the history proves', path: 'history/index.html' }],
        'incomplete',
        'No history is at hand: documents state their approvals, and no commit shows them.',
      );

/** What changed since the last audit. */
export const findChangesSince: Finder = ({ since }) => {
  if (!since) return missing('No earlier audit is recorded that it could be told from.');
  const places = [{ title: `Changes since ${since.day}`, path: 'delta/changes.html' }];
  return since.past ? present(places) : present(places, 'incomplete', since.unproven);
};

/** Samples drawn for the audit. */
export const findSamples: Finder = ({ program, audit }) => {
  const drawn = valuesOf(program.samples).filter((sample) => sample.audit === audit.id);
  if (drawn.length === 0) return missing('No sample was drawn yet.');
  return present(drawn.map(({ id, title, owner }) => ({ title, path: `samples/${id}.html`, owner })));
};

/** The control matrix. */
export const findControlMatrix: Finder = ({ scope }) =>
  scope.controls.length === 0
    ? missing('No control is in scope.')
    : present([{ title: 'Control matrix', path: 'control-matrix.html' }]);

/** The description of the system. */
export const findSystemDescription: Finder = (input) => {
  const empty = describeSystem(input).filter(({ lack }) => lack !== undefined);
  const places = [{ title: 'Description of the system', path: 'system-description.html' }];
  if (empty.length === 0) return present(places);
  return present(places, 'incomplete', `Not complete: ${empty.map(({ title }) => title).join('; ')}.`);
};

/** The technical documentation of the AI Act, of each system that the law asks us for. */
export const findTechnicalDocumentation: Finder = (input) => {
  const asked = dossiersOf(input).filter(isAsked);
  if (asked.length === 0) return missing('No AI system in scope needs technical documentation of ours.');
  const places = asked.map(({ system, file }) => ({
    ...{ title: `Technical documentation: ${system.title}`, path: `${dossierFolder(system.id)}/annex-iv.html` },
    ...(file && { owner: file.value.owner }),
  }));
  const open = asked.filter(({ points }) => points.some(({ state }) => state === 'missing' || state === 'partial'));
  if (open.length === 0) return present(places);
  const words = open.map(({ system, points }) => `${system.title}: ${pointSums(points)}.`).join(' ');
  return present(places, 'incomplete', words);
};
