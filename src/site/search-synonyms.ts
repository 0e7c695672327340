/**
 * What people of the field call one thing. Where a term stands in the title of a page, or in the sentence about it, the
 * page is found by the other terms of its line as well; words such as `of` and `and` between its words do not count.
 */
export const synonyms: readonly (readonly string[])[] = [
  // Identities and access
  ['access control', 'access management', 'access rights', 'IAM', 'identity and access management', 'RBAC'],
  ['access review', 'access recertification', 'entitlement review', 'user access review'],
  ['multi-factor authentication', 'multifactor', 'MFA', '2FA', 'two-factor authentication', 'two-step verification'],
  ['onboarding leaving', 'offboarding', 'joiners movers leavers', 'JML', 'termination'],
  ['privileged access', 'PAM', 'admin access', 'administrator rights'],
  ['single sign-on', 'SSO', 'SAML'],
  // Data
  ['backup', 'back-up', 'data recovery', 'restore'],
  ['data classification', 'information classification'],
  ['data leakage prevention', 'data loss prevention', 'DLP', 'data exfiltration'],
  ['data processing agreement', 'data processing addendum', 'DPA'],
  ['data protection', 'GDPR', 'privacy', 'personal data', 'PII'],
  ['data protection impact assessment', 'DPIA'],
  [
    'data residency',
    'data location',
    'data sovereignty',
    'hosting region',
    'data stored',
    'data storage',
    'data centre location',
  ],
  ['data retention', 'retention deletion', 'data deletion', 'data destruction', 'retention period'],
  ['encryption', 'cryptography', 'encryption at rest', 'encryption in transit', 'TLS', 'AES', 'key management', 'KMS'],
  [
    'requests data subjects',
    'data subject request',
    'DSAR',
    'DSR',
    'right to be forgotten',
    'right of access',
    'erasure',
  ],
  ['technical and organisational measures', 'TOMs', 'security measures'],
  // Suppliers
  ['hosting', 'hosts', 'cloud provider', 'hosting provider', 'cloud infrastructure', 'IaaS', 'data centre'],
  ['sub-processor', 'subprocessor', 'sub processor', 'third parties', 'data processors'],
  [
    'vendor assessment',
    'supplier security',
    'third-party risk',
    'TPRM',
    'vendor risk',
    'vendor management',
    'supply chain',
  ],
  // Development and operation
  ['change management', 'change control', 'change approval', 'release management'],
  ['code review', 'peer review', 'pull request'],
  ['dependency', 'SBOM', 'software bill of materials', 'open source', 'SCA'],
  ['endpoint', 'MDM', 'antivirus', 'malware', 'EDR', 'laptop'],
  ['logging', 'logs', 'audit log', 'audit trail', 'SIEM', 'log retention'],
  ['network security', 'firewall', 'WAF', 'network segmentation', 'intrusion detection'],
  ['penetration test', 'pentest', 'pen test', 'ethical hacking'],
  ['secure development', 'SDLC', 'secure coding', 'DevSecOps', 'software development', 'AppSec'],
  ['separation environments', 'environment separation', 'production environment', 'staging'],
  ['vulnerability management', 'vulnerability scanning', 'patching', 'patch management', 'CVE'],
  [
    'reporting vulnerability',
    'vulnerability disclosure',
    'responsible disclosure',
    'bug bounty',
    'VDP',
    'security contact',
  ],
  // Incidents and continuity
  ['incident response', 'incident management', 'security incident', 'CSIRT'],
  [
    'customer communication incidents',
    'incident notification',
    'breach notification',
    'notify customers',
    'data breach',
  ],
  ['business continuity', 'service continuity', 'disaster recovery', 'BCP', 'BCDR', 'DRP', 'RTO', 'RPO', 'resilience'],
  ['availability', 'uptime', 'SLA', 'capacity'],
  // People and places
  ['awareness', 'security awareness training', 'security training', 'phishing', 'staff training'],
  ['background screening', 'background check', 'employee screening', 'vetting', 'criminal record'],
  ['code of conduct', 'business ethics', 'ethics'],
  ['employment terms', 'employee confidentiality', 'employment contract'],
  ['physical security', 'office access', 'visitors', 'badge'],
  ['remote working', 'remote work', 'home office', 'work from home', 'BYOD'],
  ['speak-up', 'whistleblower', 'whistleblowing', 'ethics hotline', 'grievance'],
  // Governance
  [
    'complementary customer controls',
    'CUEC',
    'complementary user entity controls',
    'shared responsibility',
    'customer responsibilities',
  ],
  ['information security policy', 'infosec policy', 'security policy', 'ISP'],
  ['management system', 'ISMS', 'AIMS'],
  ['non-disclosure agreement', 'NDA', 'confidentiality agreement'],
  ['nonconformity', 'corrective action', 'CAPA', 'remediation'],
  ['risk assessment', 'risk management', 'risk register', 'risk treatment'],
  ['statement of applicability', 'SoA'],
  ['roles responsibilities', 'RACI', 'organisation chart', 'DPO', 'CISO'],
  // AI
  ['AI policy', 'responsible AI', 'AI ethics', 'AI principles', 'governs AI', 'AI governance', 'trustworthy AI'],
  ['AI incident', 'serious incident', 'AI failure'],
  ['AI impact assessment', 'algorithmic impact assessment', 'AIIA', 'effects of AI on people', 'impact assessment AI'],
  ['AI system inventory', 'AI register', 'AI inventory', 'model inventory', 'list of AI systems'],
  ['AI card', 'model card', 'system card', 'transparency card'],
  ['bias', 'fairness', 'discrimination', 'bias audit', 'non-discrimination', 'equal treatment'],
  ['conformity assessment', 'CE marking', 'declaration of conformity', 'notified body'],
  ['fundamental rights impact assessment', 'FRIA'],
  ['high-risk AI', 'high-risk system', 'risk class'],
  ['human oversight', 'human in the loop', 'human review', 'people in control', 'human intervention'],
  ['language model', 'LLM', 'foundation model', 'model provider', 'generative AI', 'large language model'],
  ['monitoring AI systems', 'model monitoring', 'drift', 'post-market monitoring'],
  ['support assistant', 'chatbot', 'virtual assistant', 'AI assistant', 'conversational AI'],
  ['technical documentation', 'model documentation', 'AI documentation'],
  [
    'train models data',
    'AI training data',
    'training on customer data',
    'opt out of training',
    'customer data for training',
  ],
  ['transparency notices', 'AI disclosure', 'AI labelling', 'explainability', 'AI notice'],
];

/** What a page is found by besides its own words. */
export interface OtherNames {
  /** Other names of what its title names. */
  readonly named: string;
  /** Other names of what the sentence about it names. */
  readonly near: string;
}

/** Words that may stand between those of a term. */
const between = new Set(['a', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** Terms by their first word: the form in which they are looked for, and the line that they stand in. */
const byFirstWord = Map.groupBy(
  synonyms.flatMap((terms, line) => terms.map((term) => ({ phrase: phraseOf(term), line }))),
  ({ phrase }) => phrase.split(' ')[1] ?? '',
);

/** Other names for what a page is about, by its title and the sentence about it. */
export function otherNames(title: string, about = ''): OtherNames {
  const inTitle = linesIn(phraseOf(title));
  const inAbout = [...linesIn(phraseOf(about))].filter((line) => !inTitle.has(line));
  const terms = (lines: Iterable<number>) =>
    [...lines]
      .sort((a, b) => a - b)
      .flatMap((line) => synonyms[line] ?? [])
      .join(', ');
  return { named: terms(inTitle), near: terms(inAbout) };
}

/** The lines of which a term stands in a text. */
function linesIn(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let at = 0;
  for (const word of text.trim().split(' ')) {
    for (const { phrase, line } of byFirstWord.get(word) ?? []) if (text.startsWith(phrase, at)) lines.add(line);
    at += word.length + 1;
  }
  return lines;
}

/** The words of a text in one line with spaces around each, as far as needed without their endings. */
function phraseOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words.filter((word) => !between.has(word)).map(singular);
  return ` ${stems.join(' ')} `;
}

function singular(word: string): string {
  return word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}
