import type { AiSystem } from '../../model/ai-system.ts';
import type { AssessmentKind } from '../../model/assessment-parts.ts';
import type { Program } from '../../model/program.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { TechnicalFile } from '../../model/technical-file.ts';
import { declarationOf } from './declaration.ts';
import type { RegistrationField, RegistrationSection } from './registration.ts';
import { fileOf } from './technical-documentation.ts';

/** What the program holds for a field, and how the field stands where it holds nothing. */
export interface RegistrationValue {
  readonly value?: string | undefined;
  readonly unlessMissing?: Exclude<RegistrationField['state'], 'present'>;
}

type Values = Readonly<Record<number, RegistrationValue>>;

/** What the program holds for the fields of a section of Annex VIII, by point. */
export function registrationValues(program: Program, system: AiSystem, section: RegistrationSection): Values {
  const file = fileOf(program, system)?.value;
  if (section === 'C') return deployerValues(program, system, file);
  return section === 'A' ? highRiskValues(program, system, file) : exemptedValues(system, file);
}

function sharedValues(system: AiSystem, file: TechnicalFile | undefined): Values {
  const { registration: facts, representative } = file ?? {};
  return {
    1: { value: file?.provider && person(file.provider) },
    2: { value: facts?.submitter && person(facts.submitter), unlessMissing: 'not-applicable' },
    3: {
      value: representative && person(representative),
      unlessMissing: system.situation.outsideUnion ? 'missing' : 'not-applicable',
    },
    4: { value: facts?.tradeName },
  };
}

function highRiskValues(program: Program, system: AiSystem, file: TechnicalFile | undefined): Values {
  const facts = file?.registration;
  const declaration = declarationOf(program, system);
  const isIssued = declaration?.value.state === 'issued';
  const certificate = facts?.certificate;
  return {
    ...sharedValues(system, file),
    5: { value: facts?.components && `${plain(system.purpose)} ${plain(facts.components)}` },
    6: { value: facts?.inputs && facts.logic && `${plain(facts.inputs)} ${plain(facts.logic)}` },
    7: { value: facts?.status },
    8: {
      value:
        certificate && `${certificate.type}, ${certificate.number}, until ${certificate.expires}, ${certificate.body}`,
      unlessMissing: 'not-applicable',
    },
    9: { value: certificate?.copy, unlessMissing: 'not-applicable' },
    10: { value: facts && facts.memberStates.length > 0 ? facts.memberStates.join(', ') : undefined },
    11: { value: isIssued ? declaration.file : undefined },
    12: { value: facts?.instructions, unlessMissing: system.situation.lawEnforcement ? 'not-applicable' : 'missing' },
    13: { value: facts?.url, unlessMissing: 'optional' },
  };
}

function exemptedValues(system: AiSystem, file: TechnicalFile | undefined): Values {
  const conditions = system.classification.derogation?.conditions ?? [];
  return {
    ...sharedValues(system, file),
    5: { value: plain(system.purpose) },
    6: { value: conditions.length > 0 ? conditions.map((id) => formatForPeople(id)).join(', ') : undefined },
    8: { value: file?.registration?.status },
  };
}

function deployerValues(program: Program, system: AiSystem, file: TechnicalFile | undefined): Values {
  return {
    1: { value: file?.deployer && person(file.deployer) },
    2: { value: file?.registration?.submitter && person(file.registration.submitter), unlessMissing: 'not-applicable' },
    3: { value: file?.registration?.providerEntry },
    4: { value: summaryOf(program, system, 'fundamental-rights') },
    5: { value: summaryOf(program, system, 'data-protection'), unlessMissing: 'not-applicable' },
  };
}

function summaryOf(program: Program, system: AiSystem, kind: AssessmentKind): string | undefined {
  const made = [...program.assessments.values()]
    .map(({ value }) => value)
    .filter((value) => value.system === system.id && value.kinds.includes(kind));
  return made.sort((a, b) => (a.performed < b.performed ? 1 : -1))[0]?.summary;
}

function person({
  name,
  address,
  contact,
}: {
  readonly name: string;
  readonly address: string;
  readonly contact: string;
}) {
  return `${name}, ${address}, ${contact}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
