import * as z from 'zod';
import { day, line, version } from './fields.ts';

const no = (meaning: string) => z.boolean().default(false).describe(meaning);
const yes = (meaning: string) => z.boolean().default(true).describe(meaning);

/** Facts of our situation that decide which duties of the AI Act a class brings. The defaults are the usual case. */
export const systemSituation = z
  .strictObject({
    outsideUnion: no('Provider: established outside the Union (Articles 22, 54).'),
    providedDigitally: no('Provider: offered digitally, so that the CE marking is digital (Article 48(2)).'),
    logsUnderControl: yes('The logs that it generates are under our control (Articles 19, 26(6)).'),
    withoutTraining: no('Provider: made without techniques that train models with data (Article 10(6)).'),
    specialCategoriesForBias: no(
      'Special categories of personal data are processed to find and correct bias (Article 4a).',
    ),
    suppliedComponents: no(
      'Provider: third parties supply tools, services or components besides the models of vendors (Article 25(4)).',
    ),
    standardsApplied: no(
      'Provider, Annex III point 1: harmonised standards or common specifications are applied in full (Article 43(1)).',
    ),
    otherDeclaration: no('Provider: other Union law asks for an EU declaration of conformity too (Article 47(3)).'),
    veryLargePlatform: no('It is part of a very large online platform or search engine (Article 75(1)).'),
    realWorldTest: no('Provider: tested in real-world conditions outside a sandbox (Articles 60, 61).'),
    financialInstitution: no('We are a financial institution under Union law (Articles 18(3), 19(2)).'),
    publicAuthority: no('Deployer: a public authority, or acting for one (Articles 26(8), 27(1), 49(3)).'),
    publicLawBody: no('Deployer: a body governed by public law (Article 27(1)).'),
    publicService: no('Deployer: a private entity that provides public services with it (Article 27(1)).'),
    lawEnforcement: no('Used by or for authorities of law enforcement, migration, asylum or border control.'),
    postRemoteIdentification: no('Deployer: identifies persons remotely after the event (Article 26(10)).'),
    workplace: yes('Deployer: used at the workplace of people whom we employ (Article 26(7)).'),
    decisionsAboutPersons: yes(
      'Deployer: it takes or helps to take decisions about natural persons (Articles 26(11), 86).',
    ),
  })
  .describe('Facts that decide which duties its class brings. Leave out what is as the default says.');
export type SystemSituation = Readonly<z.infer<typeof systemSituation>>;

/** What Article 111 of the AI Act asks of a system that was there before its duties. */
export const systemTransition = z
  .strictObject({
    reliedOn: yes(
      'Whether we rely on Article 111; where not, duties count from their day as they do for a new system.',
    ),
    forPublicAuthorities: no('Whether it is intended to be used by public authorities (Article 111(2)).'),
    annexX: no('Whether it is a component of a large-scale IT system of Annex X (Article 111(1)).'),
  })
  .describe('Transitional rules for systems that were on the market or in service before (Article 111).');
export type SystemTransition = Readonly<z.infer<typeof systemTransition>>;

/** A version of an AI system, past or planned (AI Act Articles 3(23), 111(2); ISO/IEC 42001 A.6.2.3). */
export const systemVersionEntry = z.strictObject({
  version: version.describe('Version, quoted.'),
  since: day.describe('First day of the version, or the day for which it is planned.'),
  significantChange: no('Whether the design changed significantly with it (Article 111(2)).'),
  what: line.describe('What changed.'),
});
