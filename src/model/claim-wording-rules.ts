import type { ClaimState } from './claim.ts';

/** A wording that claims something, and the facts that allow it. */
export interface ClaimWordingRule {
  readonly id: string;
  /** Pattern of the wording, case aside. Its repetitions are bounded, so that hostile text is not slow. */
  readonly words: string;
  /** Why it is wrong without the facts, as the end of a sentence. */
  readonly why: string;
  /** What may be said instead. */
  readonly instead: string;
  /** The claim that allows it while it holds; nothing does where absent. */
  readonly allowedBy?: { readonly framework: string; readonly states: readonly ClaimState[]; readonly type?: 'type-2' };
}

/** Between words: spaces, line breaks, marks of emphasis. */
const gap = '[\\s*_-]{1,6}';
const article = `(?:(?:an?|the|our|its|their|valid|current|full|latest)${gap}){0,3}`;
const holds = `(?:hold|holds|holding|have|has|having|obtained|received|achieved|earned|maintain|maintains|our|with)${gap}${article}`;
const against = `(?:to|against|under|for|per|with|by|according${gap}to|in${gap}accordance${gap}with)${gap}(?:the${gap})?`;
const compliant = '(?:compliant|conformant)';
const complies = `(?:${compliant}|in${gap}compliance|compl(?:y|ies)|conforms?)${gap}(?:fully${gap})?(?:to|with)${gap}(?:the${gap})?`;

const standard = (number: string) => `ISO(?:\\/IEC)?[\\s-]{0,3}${number}(?::\\d{4})?`;
/** In German the words of a compound are joined by hyphens, and the participle ends the sentence. */
const certifiedInGerman = (name: string) =>
  `(?:nach|gemäß)${gap}(?:der${gap})?${name}${gap}zertifiziert|${name}${gap}zertifizier(?:t|te[nrs]?)|zertifiziert${gap}(?:nach|gemäß)${gap}(?:der${gap})?${name}|${name}${gap}Zertifikat|Zertifikat${gap}(?:nach|gemäß)${gap}${name}`;
const conformInGerman = (name: string) =>
  `${name}${gap}konform(?:e[nrs]?)?|konform${gap}(?:mit|zu|zur)${gap}(?:der${gap})?${name}`;
const certified = (name: string) =>
  `${name}${gap}certified|certified${gap}${against}${name}|certified[^.!?;\\n]{1,100}\\bagainst${gap}${name}|${holds}${name}${gap}(?:certificate|certification|accreditation)|${certifiedInGerman(name)}`;

const soc2 = 'SOC[\\s-]?2';
const type2 = `${gap}type${gap}(?:2|II)`;

/** Wordings that need facts, and wordings that no fact allows. Those that ship elsewhere as forbidden are not repeated here. */
export const claimWordingRules: readonly ClaimWordingRule[] = [
  {
    id: 'iso27001-certified',
    words: certified(standard('27001')),
    why: 'no claim `certified` about `iso27001-2022` holds on this day',
    instead: 'Say "aligned" or "in audit" and what is left out, or write the claim with body, number, scope and dates',
    allowedBy: { framework: 'iso27001-2022', states: ['certified'] },
  },
  {
    id: 'iso27001-compliant',
    words: `${standard('27001')}${gap}${compliant}|${complies}${standard('27001')}|${conformInGerman(standard('27001'))}`,
    why: 'only a certificate shows that to others, and no claim `certified` about `iso27001-2022` holds on this day',
    instead: 'Say "aligned, by our own assessment" and what is left out',
    allowedBy: { framework: 'iso27001-2022', states: ['certified'] },
  },
  {
    id: 'iso42001-certified',
    words: certified(standard('42001')),
    why: 'no claim `certified` about `iso42001-2023` holds on this day',
    instead: 'Say which stage of the audit is done, or "aligned" and what is left out',
    allowedBy: { framework: 'iso42001-2023', states: ['certified'] },
  },
  {
    id: 'soc2-type-2-report',
    words: `${holds}${soc2}${type2}${gap}(?:report|attestation|opinion)|${soc2}${type2}${gap}(?:attested|audited|examined)`,
    why: 'no claim `attested` of type 2 about `soc2-tsc-2017` holds on this day',
    instead: 'Say which report there was, with its period, or that an examination is under way',
    allowedBy: { framework: 'soc2-tsc-2017', states: ['attested'], type: 'type-2' },
  },
  {
    id: 'soc2-report',
    words: `${holds}${soc2}${gap}(?:report|attestation|opinion)|${soc2}${gap}(?:attested|audited|examined)`,
    why: 'no claim `attested` about `soc2-tsc-2017` holds on this day',
    instead: 'Say which report there was, with type and period, or that an examination is under way',
    allowedBy: { framework: 'soc2-tsc-2017', states: ['attested'] },
  },
  {
    id: 'ce-marked',
    words: `(?:bears?|carr(?:y|ies)|${holds})${gap}?${article}CE[\\s-]{0,3}mark(?:ing)?|CE[\\s-]marked`,
    why: 'the marking follows the declaration of conformity, and no claim `declared` about `eu-ai-act` holds on this day',
    instead: 'Say by when the conformity assessment is planned',
    allowedBy: { framework: 'eu-ai-act', states: ['declared'] },
  },
  {
    id: 'nist-ai-rmf-certified',
    words: `(?:NIST${gap})?AI${gap}RMF${gap}(?:certified|certification|${compliant})|certified${gap}${against}(?:NIST${gap})?AI${gap}RMF`,
    why: 'the framework is voluntary and nobody certifies it',
    instead: 'Say which functions were assessed, by whom and when',
  },
  {
    id: 'gdpr-certified',
    words: `GDPR${gap}(?:certified|certification|certificate)|certified${gap}${against}GDPR|${certifiedInGerman('DSGVO')}`,
    why: 'a certificate under Article 42 is for named processing operations, and no claim `certified` about `gdpr` holds',
    instead: 'Say which duties of the GDPR are met and how, and name the data protection officer',
    allowedBy: { framework: 'gdpr', states: ['certified'] },
  },
  {
    id: 'hipaa-certified',
    words: `HIPAA${gap}(?:certified|certification|certificate)|certified${gap}${against}HIPAA`,
    why: 'no authority certifies it',
    instead: 'Say which safeguards are in place and who examined them',
  },
  {
    id: 'iso-approved',
    words: `(?:ISO|AICPA)${gap}(?:approved|endorsed)|(?:approved|endorsed|certified)${gap}by${gap}(?:the${gap})?(?:ISO|AICPA)`,
    why: 'ISO and the AICPA write standards and approve no company',
    instead: 'Name the standard, the body or firm, and the number of the certificate or the date of the report',
  },
  {
    id: 'guaranteed-compliance',
    words: `guarantee(?:s|d|ing)?${gap}(?:(?:the|your|our|full|complete|total|continuous|regulatory|legal)${gap}){0,2}(?:compliance|conformity)|(?:compliance|conformity)${gap}is${gap}guaranteed|garantiert(?:e[nrs]?)?${gap}(?:konform|Konformität)|Konformität${gap}(?:ist|wird)${gap}garantiert|ensures?${gap}(?:full|complete|total|100\\s?%)${gap}compliance`,
    why: 'nobody can promise that for a customer, whose own part decides too',
    instead: 'Say what the product does towards it, and what stays with the customer',
  },
  {
    id: 'nothing-can-happen',
    words: `zero${gap}risk|(?:hack|breach)[\\s-]?proof|(?:cannot|can${gap}never)${gap}be${gap}hacked`,
    why: 'nobody can show that',
    instead: 'Say which controls are in place and what risk remains',
  },
];
