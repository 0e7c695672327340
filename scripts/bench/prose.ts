import type { Random } from './random.ts';

const roles = [
  'security lead',
  'head of engineering',
  'system owner',
  'team lead',
  'privacy counsel',
  'people partner',
];
const verbs = ['reviews', 'approves', 'compares', 'tests', 'records', 'signs off', 'restores', 'samples', 'rotates'];
const things = [
  ...['access rights', 'production changes', 'supplier reports', 'backup copies', 'training records', 'model outputs'],
  ...['encryption keys', 'firewall rules', 'customer notices', 'audit trails', 'retention jobs', 'incident timelines'],
  ...[
    'bias measurements',
    'data extracts',
    'service accounts',
    'vulnerability findings',
    'recovery plans',
    'contracts',
  ],
];
const times = ['every day', 'once a week', 'each month', 'before each release', 'every quarter', 'after an incident'];
const tools = ['the ticket system', 'the identity provider', 'the pipeline', 'the asset register', 'the log archive'];
const results = [
  ...['keeps the result for two years', 'reports what deviates within one working day', 'opens a ticket for each gap'],
  ...['tells the owner of the asset', 'compares it with the previous period', 'stops the release until it is mended'],
  ...['attaches the export with its digest', 'names a deputy for absences', 'escalates what stays open for a week'],
];
const reasons = [
  ...['because a stale entry is how most intrusions begin', 'so that an auditor can follow each step'],
  ...['since people change teams more often than systems do', 'because customers rely on the answer'],
  ...['so that nobody checks their own work', 'because the law asks for a record of it'],
];

/** One sentence of about twenty words, as policies and narratives have them. */
export function sentence(random: Random): string {
  const subject = `The ${random.pick(roles)} ${random.pick(verbs)} the ${random.pick(things)} in ${random.pick(tools)}`;
  return `${subject} ${random.pick(times)} and ${random.pick(results)}, ${random.pick(reasons)}.`;
}

/** A paragraph of some sentences. */
export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

/** A short title that no other document has. */
export function title(random: Random, number: number): string {
  const thing = random.pick(things);
  return `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${number}`;
}
