import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './example.ts';

const governed = 'owner: ciso\nversion: "1.0"\nvisibility: public\napproved: 2026-01-10\nnextReview: 2027-01-10';

/** The least that makes a program on disk: its settings, a policy and a control. */
export const smallProgram: Readonly<Record<string, string>> = {
  'content/program.yaml': `format: 1
organisation:
  name: Small
  legalName: Small Ltd
  description: Small makes one thing.
  jurisdictions: [European Union]
  size: micro
  contact: { trust: trust@small.example, security: trust@small.example, privacy: trust@small.example }
roles: [{ id: ciso, title: Head of Security }]
scope: { statement: The one thing. }
frameworks: [{ id: iso27001-2022 }]
`,
  'policies/access-policy.mdx': `---
id: access-policy
title: Access policy
${governed}
summary: Who may enter.
requirements: [iso27001-2022:A.5.15]
---

Only people with a reason may enter.
`,
  'controls/access-review.mdx': `---
id: access-review
title: Access review
${governed}
summary: Access is looked at twice a year.
type: detective
nature: manual
frequency: semi-annual
operator: ciso
record: A signed list.
policies: [access-policy]
implements: [{ requirement: "iso27001-2022:A.5.18", status: implemented }]
---

The Head of Security reads the list, as the [policy](policy:access-policy) says.
`,
};

/** A folder on disk that a test fills and removes. */
export interface ProgramFolder {
  readonly root: string;
  write(path: string, text: string): void;
  remove(): void;
}

/** Writes the small program, and what a test adds to it, into a folder of its own that finds the packages of this one. */
export function smallProgramFolder(more: Readonly<Record<string, string | Uint8Array>> = {}): ProgramFolder {
  const root = mkdtempSync(join(tmpdir(), 'trustwright-program-'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [path, content] of Object.entries({ ...smallProgram, ...more })) write(path, content);
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}
