import { describe, expect, it } from 'vitest';
import { forbiddenClaimWording } from '../src/checks/forbidden-claim-wording.ts';
import { runChecks } from '../src/checks/run.ts';
import { statedClaimsIn } from '../src/model/claim-wording.ts';
import { claimWordingRules } from '../src/model/claim-wording-rules.ts';
import { forbiddenWordingIn } from '../src/model/forbidden-wording.ts';
import { withoutCode } from '../src/model/without-code.ts';
import { readProgram } from '../src/read/program.ts';
import { claim, page } from './support/documents.ts';
import { type Drafts, filesOf, treeOf } from './support/program.ts';

const rulesIn = (text: string) => statedClaimsIn(text).map(({ rule }) => rule);

/** One sentence for each rule that breaks it. */
const broken: Readonly<Record<string, string>> = {
  'iso27001-certified': 'We are ISO/IEC 27001:2022 certified.',
  'iso27001-compliant': 'Our service complies with ISO 27001.',
  'iso42001-certified': 'A body has certified our AI management system against ISO/IEC 42001.',
  'soc2-type-2-report': 'We hold a SOC 2 Type II report.',
  'soc2-report': 'The platform is SOC 2 audited.',
  'ce-marked': 'The product bears the CE marking.',
  'nist-ai-rmf-certified': 'We are NIST AI RMF certified.',
  'gdpr-certified': 'Ferrow is GDPR-certified.',
  'hipaa-certified': 'Our cloud is HIPAA certified.',
  'iso-approved': 'Our controls are approved by the AICPA.',
  'guaranteed-compliance': 'The product guarantees your compliance.',
  'nothing-can-happen': 'Your data is at zero risk.',
};

describe('the rules', () => {
  it.each(claimWordingRules.map(({ id }) => id))('%s finds its wording, and says why and what instead', (id) => {
    expect(rulesIn(broken[id] ?? '')).toEqual([id]);
    const { why, instead } = claimWordingRules.find((rule) => rule.id === id)!;
    expect(why).toMatch(/^[a-z`I].*[^.]$/);
    expect(instead).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each([
    ['Wir sind nach ISO/IEC 27001 zertifiziert.', 'iso27001-certified'],
    ['Unser ISO-27001-Zertifikat liegt bei.', 'iso27001-certified'],
    ['Der Dienst ist ISO-27001-konform.', 'iso27001-compliant'],
    ['Wir sind ISO-42001-zertifiziert.', 'iso42001-certified'],
    ['Ferrow ist DSGVO-zertifiziert.', 'gdpr-certified'],
    ['Damit arbeiten Sie garantiert konform.', 'guaranteed-compliance'],
  ])('find it in German, too: %s', (text, rule) => expect(rulesIn(text)).toEqual([rule]));

  it.each([
    'Unser System ist SOC-2-zertifiziert.',
    'Das Produkt ist AI-Act-konform.',
    'Wir sind nach der KI-Verordnung zertifiziert.',
    'Unsere Plattform ist konform mit der KI-Verordnung.',
    'Ihre Daten sind bei uns absolut sicher.',
    'Wir bieten garantierte Sicherheit.',
    'Der Dienst ist ISO-42001-konform.',
  ])('and what nobody can show: %s', (text) => expect(forbiddenWordingIn(text)).toHaveLength(1));

  it.each([
    'Wir sind nicht nach ISO 42001 zertifiziert.',
    'Bis 2027 soll das System nach ISO 42001 zertifiziert sein.',
    'Das ISO-27001-Zertifikat endete 2024.',
    'Sind Sie nach ISO 42001 zertifiziert?',
    'Niemand ist nicht absolut sicher.',
    'Die Firma wird nach ISO/IEC 27001 geprüft.',
  ])('a German sentence that claims nothing is not met: %s', (text) => {
    expect([...rulesIn(text), ...forbiddenWordingIn(text)]).toEqual([]);
  });

  it.each([
    'We are not ISO 42001 certified.',
    'There is no ISO 27001 certificate.',
    'Are you ISO 27001 certified?',
    'We plan to be ISO 42001 certified by June.',
    'We will be ISO 42001 certified in 2027.',
    'We were ISO 27001 certified until 2024.',
    'If the audit goes well, we are ISO 42001 certified.',
    'Our ISO 42001 certification audit has two stages.',
    'Our ISO 27001 certificate has lapsed.',
    'Write `ISO 42001 certified` nowhere.',
    '```\nWe are GDPR certified.\n```',
    'There is no SOC 2 certification.',
    'Nobody can guarantee compliance.',
    '[the story](https://x.example/we-are-iso-42001-certified)',
  ])('what claims nothing is not met: %s', (text) => expect(rulesIn(text)).toEqual([]));

  it('what nobody can show is left to the rules that say so', () => {
    expect(rulesIn('We are SOC 2 and ISO 27001 certified.')).toEqual([]);
    expect(forbiddenWordingIn('We are SOC 2 and ISO 27001 certified.')).toHaveLength(1);
  });
});

describe('places are those of the words', () => {
  const found = (drafts: Drafts, more: Readonly<Record<string, string>> = {}) => {
    const { program } = readProgram(treeOf({ ...filesOf(drafts), ...more }));
    const all = runChecks(program!, { asOf: '2026-06-01' }).filter(({ check }) => check === forbiddenClaimWording.id);
    return all.map(({ file, place }) => `${file}:${place?.line}:${place?.column}`);
  };
  const shown = { visibility: 'public' };

  it('in a body and in the README, behind code and other lines', () => {
    const body = 'First.\n\n`x` and we are **ISO 42001 certified** here.\n';
    expect(found({ pages: [[page('about', shown), body]] })).toEqual(['content/pages/about.mdx:14:18']);
    const readme = '# Small\n\n```\nISO 42001 certified\n```\n\nWe are GDPR certified.\n';
    expect(found({}, { 'README.md': readme })).toEqual(['README.md:7:8']);
  });

  it('in a value of one line, of several, and each time anew', () => {
    const summary = 'We are GDPR certified, truly GDPR certified.';
    expect(found({ pages: [page('about', { ...shown, summary })] })).toEqual([
      'content/pages/about.mdx:8:18',
      'content/pages/about.mdx:8:40',
    ]);
    const folded = [
      'id: x',
      'title: X',
      'owner: ciso',
      'version: "1.0"',
      'approved: 2026-01-10',
      'nextReview: 2027-01-10',
    ];
    const more = [
      'visibility: public',
      'framework: nist-ai-rmf',
      'state: planned',
      'targetDate: 2027-01-01',
      'statement: Later.',
    ];
    const scope = ['scope: >-', '  All that we do, and we are GDPR', '  certified for it.', ''];
    const yaml = [...folded, ...more, ...scope].join('\n');
    expect(found({}, { 'content/claims/x.yaml': yaml })).toEqual(['content/claims/x.yaml:13:30']);
  });
});

describe('what is allowed follows the claims and the day', () => {
  const certified = claim('iso', {
    ...{ visibility: 'public', state: 'certified', body: 'B', accreditation: 'A', number: '1' },
    ...{ since: '2024-01-01', until: '2026-05-31' },
  });
  const about = [page('about', { visibility: 'public' }), 'We are ISO 27001 certified.\n'] as const;
  const messages = (asOf: string) => {
    const { program } = readProgram(treeOf(filesOf({ claims: [certified], pages: [about] })));
    return runChecks(program!, { asOf }).flatMap(({ check, message }) =>
      check === forbiddenClaimWording.id ? [message] : [],
    );
  };

  it('a wording that a claim allows is forbidden from the day after its last', () => {
    expect(messages('2026-05-31')).toEqual([]);
    expect(messages('2026-06-01')).toEqual([
      'Unexpected claim `ISO 27001 certified`: the claim `iso` ended on 2026-05-31. Expected wording that the claims allow. Say "aligned" or "in audit" and what is left out, or write the claim with body, number, scope and dates.',
    ]);
    expect(messages('2023-12-31')).toHaveLength(1);
  });
});

describe('code is set aside', () => {
  it('every other letter stays where it was', () => {
    const text = 'a `b` c\n~~~\nd\n~~~\n{/* e */} f [g](h:i) <!-- j --> k';
    expect(withoutCode(text)).toHaveLength(text.length);
    expect(withoutCode(text).replace(/\s+/g, ' ')).toBe('a c f [g] k');
    expect(withoutCode('```\nnever closed')).toMatch(/^\s+$/);
  });

  it('without slowness, whatever the text is', () => {
    for (const piece of ['{/* ', '`a ', '](a', '```\n', 'certified against ISO ']) {
      const text = piece.repeat(Math.floor(400_000 / piece.length));
      expect(statedClaimsIn(`${text} ISO 27001 certified`).length).toBeLessThanOrEqual(1);
    }
  });
});
