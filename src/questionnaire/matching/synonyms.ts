/** Words of the field that mean one thing: a name for it, and the ways in which people write it, parted by commas. */
export const synonyms: Readonly<Record<string, string>> = {
  // Signing in
  mfa: 'mfa, 2fa, multi factor authentication, two factor authentication, multi factor, multifactor, two factor, second factor, two step verification',
  sso: 'sso, single sign on, saml, federated identity, federated login, identity federation',
  authentication: 'authentication, authenticate, sign in, log in, login, logon, log on',
  'access-review': 'access review, access recertification, recertification, entitlement review, review of access',
  privileged: 'privileged, administrator, administrative, admin, superuser, root access',
  leaver:
    'leaver, offboarding, terminated employee, termination of employment, leave the company, departing, departure',
  // Standards and laws
  iso27001: 'iso iec 27001 2022, iso 27001 2022, iso 27001, iso iec 27001, 27001, iso27001',
  iso42001: 'iso iec 42001 2023, iso 42001 2023, iso 42001, iso iec 42001, 42001, iso42001, ai management system, aims',
  isms: 'isms, information security management system',
  soc2: 'soc 2, soc2, soc ii, trust services criteria, tsc',
  soc1: 'soc 1, soc1, ssae 18, isae 3402',
  type1: 'type 1, type i, type one',
  type2: 'type 2, type ii, type two',
  'ai-act': 'eu ai act, ai act, artificial intelligence act, european ai regulation, ai regulation',
  'nist-ai-rmf': 'nist ai rmf, ai rmf, ai risk management framework',
  gdpr: 'gdpr, general data protection regulation, dsgvo',
  certificate: 'certificate, certification, certified, accredited certification, accreditation',
  audit: 'audit, audited, external assessment, independent assessment, third party assessment',
  attestation: 'attestation, attested, examination report, assurance report',
  'statement-of-applicability': 'statement of applicability, soa',
  // AI
  ai: 'ai, artificial intelligence, machine learning, ml, gen ai, genai, generative ai, algorithmic',
  'language-model': 'llm, llms, large language model, language model, foundation model, gpai model',
  'model-training': 'train, training of models, model training, fine tune, fine tuning, retrain, improve your models',
  'impact-assessment': 'impact assessment, aia, fria, algorithmic impact, aiia',
  dpia: 'dpia, data protection impact assessment, privacy impact assessment, pia',
  oversight: 'human oversight, human in the loop, human review, human supervision, human intervention, oversight',
  bias: 'bias, fairness, unfair, discrimination, discriminatory, unequal treatment, disparate impact',
  transparency: 'transparency, transparent, system card, model card',
  'technical-documentation': 'technical documentation, technical file',
  conformity: 'declaration of conformity, conformity assessment, ce marking, ce mark',
  hallucination: 'hallucination, hallucinate, invented fact, confabulation, made up answer',
  'prompt-injection': 'prompt injection, jailbreak',
  drift: 'drift, model degradation, performance degradation',
  // Data
  'personal-data': 'personal data, personal information, pii, personally identifiable information',
  'customer-data':
    'customer data, client data, our data, tenant data, customer content, customer information, our information, our content, data of customers, our customers data',
  subprocessor: 'sub processor, subprocessor, sub contractor, subcontractor, fourth party, nth party',
  'third-party': 'third party, third parties',
  location:
    'residency, located, location, localization, country, countries, region, jurisdiction, geography, geographic, geographically, hosted, hosting, reside, resident, locality, stored, storage, store',
  transfer: 'transfer, cross border, international transfer',
  dpa: 'data processing agreement, dpa, data processing addendum',
  'data-subject': 'data subject, dsar, subject access request',
  'contract-end':
    'end of the contract, contract termination, termination of the contract, contract has ended, end of contract, after the contract, contract ends, contract expires',
  'data-centre': 'data center, data centre, datacenter, hosting facility',
  engage: 'engage, onboard, appoint, add a new, use a new, adding',
  delete: 'delete, erase, erasure, destroy, destruction, purge, dispose, disposal, sanitize, wipe',
  retention: 'retention, retain, how long, retention period',
  segregation:
    'segregate, segregation, tenant isolation, logical separation, separate, separation, multi tenant, isolation',
  encryption: 'encryption, encrypt, cryptography, cryptographic, cipher',
  'at-rest': 'at rest, stored data',
  'in-transit': 'in transit, in motion, in flight, over public networks, tls, transport encryption',
  'key-management': 'key management, encryption key, cryptographic key, kms, hsm',
  // Running
  backup: 'backup, back up, backups',
  restore: 'restore, restoration, recover, recovery',
  continuity:
    'business continuity, continuity, service continuity, bcp, continuity plan, disaster recovery, drp, bc dr, bcdr, contingency plan',
  rto: 'rto, recovery time objective',
  rpo: 'rpo, recovery point objective',
  availability: 'service availability, uptime, sla, service level agreement',
  incident: 'incident, security event, breach, compromise, goes wrong, malfunction',
  notify:
    'notify, notification, notice, inform, announce, announcement, advance notice, alert us, tell us, hear of, informed',
  'penetration-test': 'penetration test, penetration testing, pen test, pentest, pentesting, ethical hacking',
  vulnerability: 'vulnerability, vulnerabilities, weakness, security flaw',
  disclosure: 'vulnerability disclosure, coordinated disclosure, responsible disclosure, bug bounty, security txt',
  patch: 'patch, patching, remediate, remediation, repair deadline',
  log: 'log, logging, audit trail, audit log, event log',
  monitoring: 'monitor, monitoring, siem, continuous monitoring, observe',
  change: 'change, changes, change management, modification, modify',
  'code-review': 'code review, peer review',
  development: 'sdlc, secure development, software development, development life cycle, secure coding',
  environments: 'separate environments, environment separation, non production, test environment, staging',
  annual: 'annual, annually, yearly, once a year, every year, each year, per year, every 12 months',
  quarterly: 'quarterly, every quarter, each quarter, once a quarter',
  independent: 'independent, external, outside specialists, outside company, independent third party',
  // People and company
  staff:
    'staff, everyone, joiner, colleague, no one, employee, personnel, workforce, worker, contractor, people who work',
  screening:
    'background check, background screening, pre employment screening, vetting, background verification, criminal record',
  awareness:
    'awareness, security awareness training, training and awareness, security training, training of staff, staff training, employee training, awareness training, security awareness',
  dpo: 'dpo, data protection officer, privacy officer',
  ciso: 'ciso, head of security, chief information security officer, security officer',
  confidentiality: 'confidentiality, nda, non disclosure agreement, confidentiality agreement',
  'risk-assessment': 'risk assessment, risk analysis, risk register, risk management',
  'supplier-review':
    'vendor assessment, supplier assessment, vendor risk, supplier risk, third party risk, vendor due diligence, supply chain risk, vendor management',
  insurance: 'insurance, insured, cyber cover',
  'remote-work': 'remote work, remote working, work from home, teleworking, telework',
  'code-of-conduct': 'code of conduct, code of ethics, business ethics',
  whistleblowing: 'whistleblowing, whistleblower, speak up, raise a concern, report a concern',
};
