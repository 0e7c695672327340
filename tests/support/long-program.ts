import {
  answer,
  card,
  control,
  evidence,
  implementing,
  page,
  policy,
  risk,
  settings,
  update,
  vendor,
} from './documents.ts';
import { filesOf } from './program.ts';

const things = ['Access', 'Backup', 'Change', 'Device', 'Encryption', 'Logging', 'Network', 'Recovery', 'Supplier'];
const summary =
  'What has been decided is done by a named role on a fixed rhythm, looked at by another, and leaves a record that can be found.';

/** The files of a program with several hundred documents, of which every list of a site is too long for one page. */
export function longProgram(): Readonly<Record<string, string>> {
  const many = <T>(count: number, make: (id: string, title: string, at: number) => T) =>
    Array.from({ length: count }, (_, at) => {
      const number = String(at + 1).padStart(3, '0');
      const thing = things[at % things.length];
      return make(
        `${thing?.toLowerCase()}-${number}`,
        `${thing} in the course of ordinary business, part ${number}`,
        at,
      );
    });
  const open = { visibility: 'public', summary };
  const dayOf = (at: number) => `20${10 + (at % 16)}-${String((at % 12) + 1).padStart(2, '0')}-15`;
  return filesOf({
    settings: settings({ site: { address: 'https://trust.small.example' } }),
    policies: [
      ...many(50, (id, title) => policy(id, { title, ...open })),
      ...many(50, (id, title) => policy(`nda-${id}`, { title, summary, visibility: 'nda' })),
    ],
    controls: [
      ...many(700, (id, title) => control(id, { title, ...open, ...practice('access-001') })),
      ...['page', 'page-2'].map((id) => control(id, { ...open, ...practice('backup-002') })),
    ],
    cards: many(40, (id, title) => card(id, { title, ...open })),
    risks: many(70, (id, title) => risk(id, { title })),
    evidence: many(70, (id, title) => evidence(id, { title, controls: ['page'] })),
    vendors: many(60, (id, title, at) =>
      vendor(id, { title, ...open, subProcessor: at % 2 === 0, data: ['Names and addresses of users', 'Texts'] }),
    ),
    answers: many(30, (id, title, at) =>
      answer(id, { ...{ title, visibility: 'public', question: `${title}?`, short: summary, order: at + 1 } }),
    ),
    pages: many(40, (id, title) => page(id, { title, ...open })),
    updates: many(90, (id, title, at) => update(id, { title, ...open, on: dayOf(at) })),
  });
}

function practice(written: string) {
  return { policies: [written], implements: [implementing('iso27001-2022:A.5.18')] };
}
