import { assessRisks } from '../../assess/risk-register.ts';
import { counted, type Finder, missing, present } from './found.ts';

const register = 'registers/risks.html';

/** The risk register; a risk past its review makes the answer out of date. */
export const findRisks: Finder = ({ program, asOf }) => {
  const { risks } = assessRisks(program, asOf);
  const [first] = risks;
  if (!first) return missing('No risk is recorded.');
  const places = [{ title: 'Risk register', path: register, owner: first.risk.owner }];
  const overdue = risks.filter(({ risk }) => risk.nextReview < asOf).length;
  if (overdue === 0) return present(places);
  return present(places, 'out-of-date', `${counted(overdue, 'risk')} of ${risks.length} not assessed again in time.`);
};

/** Treatment of every risk, with its steps; a step past its day makes the answer out of date. */
export const findTreatmentPlan: Finder = ({ program, asOf }) => {
  const { risks, actions } = assessRisks(program, asOf);
  const treated = risks.filter(({ risk }) => risk.treatment);
  const [first] = treated;
  if (!first) return missing('No risk has a treatment.');
  const path = actions.length > 0 ? 'registers/treatment-plan.html' : register;
  const places = [{ title: 'Risk treatment plan', path, owner: first.risk.owner }];
  const left = risks.length - treated.length;
  if (left > 0) return present(places, 'incomplete', `${counted(left, 'risk')} without treatment.`);
  const overdue = actions.filter(({ state }) => state === 'overdue').length;
  return overdue > 0 ? present(places, 'out-of-date', `${counted(overdue, 'step')} overdue.`) : present(places);
};

/** Acceptance of what remains of every risk, in force and by a role that may. */
export const findAcceptance: Finder = ({ program, asOf }) => {
  const { risks } = assessRisks(program, asOf);
  const accepted = risks.filter(({ acceptance }) => acceptance.state === 'in-force');
  const [first] = accepted;
  if (!first) return missing('No risk is accepted by its owner.');
  const places = [{ title: 'Acceptance in the risk register', path: register, owner: first.risk.owner }];
  const open = risks.length - accepted.length;
  return open === 0
    ? present(places)
    : present(places, 'incomplete', `${counted(open, 'risk')} of ${risks.length} not accepted.`);
};

/** The scale by which risks are rated. */
export const findRiskScale: Finder = ({ program }) => {
  const places = [{ title: 'Risk scale', path: 'organisation.html#risk-scale' }];
  return program.settings.value.riskScale
    ? present(places)
    : present(places, 'incomplete', 'The program has no scale of its own: the one that ships with the tool is used.');
};
