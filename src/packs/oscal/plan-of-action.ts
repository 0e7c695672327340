import type { Control } from '../../model/control.ts';
import type { Day } from '../../model/fields.ts';
import { type OscalPlanItem, type OscalRisk, oscalPlanOfAction } from '../../model/oscal/plan-of-action.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { PackInput } from '../artefact.ts';
import { ownMetadata, ownUuid, toDateTime, writeOscal } from './frame.ts';
import { property, toMarkup, toMarkupLine } from './markup.ts';

/** Something that is to be put right. */
interface Open {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly status: OscalRisk['status'];
  /** What is done about it, where something is. */
  readonly action?: string;
  readonly due?: Day | undefined;
}

/** What is open at the date, as a plan of action and milestones; nothing where nothing is. */
export function planToOscal(input: PackInput): string | undefined {
  const open = [...openRequirements(input), ...openRecords(input), ...openExceptions(input)];
  if (open.length === 0) return undefined;
  const risks = open.flatMap((one) => riskOf(input, one));
  const system = ownUuid(input, 'organisation', 'scope');
  return writeOscal(oscalPlanOfAction, 'plan-of-action-and-milestones', {
    metadata: ownMetadata(input, `What is open: ${input.audit.title}`),
    'system-id': { id: system, 'identifier-type': 'https://ietf.org/rfc/rfc4122' },
    ...(risks.length > 0 && { risks }),
    'poam-items': open.map((one) => itemOf(input, one)),
  });
}

function openRequirements({ audit, assessment, program }: PackInput): readonly Open[] {
  return audit.frameworks.flatMap((id) =>
    [...(assessment.frameworks.get(id)?.requirements.values() ?? [])].flatMap((found): readonly Open[] => {
      const { status, missing = 'No control implements it.', contributions } = found;
      if (!['gap', 'planned', 'partial'].includes(status)) return [];
      const requirement = `${id}:${found.id}`;
      const planned = contributions.filter((each) => each.status === 'planned').map(({ control }) => control);
      const due = planned
        .map((control) => (program.controls.get(control)?.value as Control | undefined)?.plannedFor)
        .filter((day) => day !== undefined)
        .sort()
        .at(-1);
      const title = `${formatForPeople(requirement)} is ${status === 'gap' ? 'a gap' : status}`;
      const action = due && `Put into practice: ${planned.join(', ')}.`;
      return [
        { kind: 'coverage', id: requirement, title, what: missing, status: 'open', ...(action && { action, due }) },
      ];
    }),
  );
}

function openRecords({ audit, program }: PackInput): readonly Open[] {
  const ours = (requirement?: string) =>
    requirement === undefined || audit.frameworks.includes(requirement.split(':')[0] ?? '');
  const findings = [...program.findings.values()]
    .map(({ value }) => value)
    .filter(({ closed, requirement }) => closed === undefined && ours(requirement))
    .map(({ id, title, statement, response, due }) => ({
      ...{ kind: 'finding', id, title, what: statement, status: 'remediating' as const, action: response, due },
    }));
  const nonconformities = [...program.nonconformities.values()]
    .map(({ value }) => value)
    .filter(({ correctiveAction, requirement }) => correctiveAction.done === undefined && ours(requirement))
    .map(({ id, title, description, correctiveAction: { what, due } }) => ({
      ...{ kind: 'nonconformity', id, title, what: description, status: 'remediating' as const, action: what, due },
    }));
  return [...findings, ...nonconformities];
}

function openExceptions({ program, scope, asOf }: PackInput): readonly Open[] {
  const inScope = new Set([...scope.policies, ...scope.controls].map(({ value }) => value.id));
  return [...program.exceptions.values()]
    .map(({ value }) => value)
    .filter(({ from, until }) => from <= asOf && asOf <= until)
    .filter(({ policies, controls }) => [...policies, ...controls].some((id) => inScope.has(id)))
    .map(({ id, title, reason, risk, compensating, until }) => ({
      ...{
        kind: 'exception',
        id,
        title,
        what: `${reason} Remaining risk: ${risk}`,
        status: 'deviation-approved' as const,
      },
      ...{ action: compensating, due: until },
    }));
}

function itemOf(input: PackInput, one: Open): OscalPlanItem {
  const related = one.action
    ? { 'related-risks': [{ 'risk-uuid': ownUuid(input, 'open', one.kind, one.id, 'risk') }] }
    : {};
  return {
    uuid: ownUuid(input, 'open', one.kind, one.id),
    title: toMarkupLine(one.title),
    description: toMarkup(one.what),
    props: [...property('kind', one.kind), ...property('record', one.id), ...property('due', one.due)],
    ...related,
  };
}

function riskOf(input: PackInput, one: Open): readonly OscalRisk[] {
  const { kind, id, title, what, status, action, due } = one;
  if (!action) return [];
  const uuid = (...part: string[]) => ownUuid(input, 'open', kind, id, ...part);
  const tasks = due && [
    {
      ...{ uuid: uuid('task'), type: 'milestone' as const, title: status === 'deviation-approved' ? 'Ends' : 'Due' },
      timing: { 'on-date': { date: toDateTime(due) } },
    },
  ];
  return [
    {
      ...{
        uuid: uuid('risk'),
        title: toMarkupLine(title),
        description: toMarkup(what),
        statement: toMarkup(what),
        status,
      },
      ...(due && { deadline: toDateTime(due) }),
      remediations: [
        {
          ...{
            uuid: uuid('remediation'),
            lifecycle: 'planned',
            title: toMarkupLine(title),
            description: toMarkup(action),
          },
          ...(tasks && { tasks }),
        },
      ],
    },
  ];
}
