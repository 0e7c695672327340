import type { AiSystem } from '../../model/ai-system.ts';
import { indexCatalog } from '../../model/catalog-index.ts';
import type { Day } from '../../model/fields.ts';
import type { Program } from '../../model/program.ts';
import type { Situation } from '../duties/situation.ts';
import { aiAct } from '../law-on.ts';
import { situationOn } from '../system-class.ts';
import { registrationValues } from './registration-values.ts';

/** Sections of Annex VIII: providers of high-risk systems; providers that rely on Article 6(3); deployers that are public authorities. */
export type RegistrationSection = 'A' | 'B' | 'C';

/** One field of the EU database. */
export interface RegistrationField {
  /** As `catalog:requirement`. */
  readonly requirement: string;
  readonly title: string;
  readonly state: 'present' | 'missing' | 'not-applicable' | 'optional';
  readonly value?: string;
}

/** The data of one section of Annex VIII for one system. */
export interface Registration {
  readonly section: RegistrationSection;
  /** Provision that asks for it. */
  readonly basis: string;
  readonly fields: readonly RegistrationField[];
  readonly remarks: readonly string[];
}

/** Points of each section, in the order of the law as it stands since 27 July 2026: B has seven, as 7 and 9 were deleted. */
const points: Readonly<Record<RegistrationSection, readonly number[]>> = {
  A: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  B: [1, 2, 3, 4, 5, 6, 8],
  C: [1, 2, 3, 4, 5],
};

/** What authorities alone see of systems of points 1, 6 and 7 in law enforcement, migration, asylum and border control (Article 49(4)). */
const restricted: Readonly<Record<RegistrationSection, readonly number[]>> = {
  A: [1, 2, 3, 4, 5, 7, 10],
  B: [1, 2, 3, 4, 5, 8],
  C: [1, 2, 3],
};

/** The sections that a system is to be registered under, from the facts, each with its fields; none where none asks for it (Article 49). */
export function registrationsOf(program: Program, system: AiSystem, asOf: Day): readonly Registration[] {
  const situation = situationOn(program, system, asOf);
  if (!situation) return [];
  return sectionsFor(situation).map(([section, basis]) => registration(program, system, situation, section, basis));
}

/** Why a system is registered nationally or not at all, where Article 49 says so. */
export function registrationRemark(program: Program, system: AiSystem, asOf: Day): string | undefined {
  const situation = situationOn(program, system, asOf);
  if (situation?.byAnnexIII && isOnlyInfrastructure(situation))
    return 'Annex III, point 2: it is registered at national level and not in the EU database (Article 49(5)).';
  if (situation?.annexI !== undefined) return 'Systems that are high-risk by Annex I alone are not registered.';
  return undefined;
}

function sectionsFor(situation: Situation): readonly (readonly [RegistrationSection, string])[] {
  const { actors, byAnnexIII, exempted, facts } = situation;
  const isListed = byAnnexIII && !isOnlyInfrastructure(situation);
  return [
    ...(actors.has('provider') && isListed ? ([['A', 'eu-ai-act:art-49.1']] as const) : []),
    ...(actors.has('provider') && exempted.length > 0 ? ([['B', 'eu-ai-act:art-49.2']] as const) : []),
    ...(actors.has('deployer') && facts.publicAuthority && isListed ? ([['C', 'eu-ai-act:art-49.3']] as const) : []),
  ];
}

function isOnlyInfrastructure({ points: listed }: Situation): boolean {
  return listed.length > 0 && listed.every((point) => point === 'annex-iii.2');
}

function registration(
  program: Program,
  system: AiSystem,
  situation: Situation,
  section: RegistrationSection,
  basis: string,
): Registration {
  const catalog = program.catalogs.get(aiAct);
  const titles = catalog && indexCatalog(catalog).byId;
  const values = registrationValues(program, system, section);
  const isRestricted =
    situation.facts.lawEnforcement &&
    [...situation.points, ...situation.exempted].some((point) => /^annex-iii\.[167]\./.test(point));
  const asked = isRestricted ? restricted[section] : points[section];
  return {
    ...{ section, basis },
    fields: asked.map((point) => {
      const id = `annex-viii.${section.toLowerCase()}.${point}`;
      const { value, unlessMissing = 'missing' } = values[point] ?? {};
      return {
        ...{ requirement: `${aiAct}:${id}`, title: titles?.get(id)?.title ?? id },
        ...(value === undefined ? { state: unlessMissing } : { state: 'present', value }),
      };
    }),
    remarks: remarksOn(section, isRestricted),
  };
}

function remarksOn(section: RegistrationSection, isRestricted: boolean): readonly string[] {
  if (!isRestricted) return section === 'B' ? ['Points 7 and 9 were deleted by Regulation (EU) 2026/1744.'] : [];
  return [
    'Article 49(4): these fields alone, in the section of the database that only authorities see.',
    ...(section === 'B'
      ? [
          'Article 49(4)(b) still names point 9, which was deleted; read as written it asks for a field that no longer exists, read with the amendment it does not.',
        ]
      : []),
  ];
}
