import { assess } from '../assess/assess.ts';
import type { Audit } from '../model/audit.ts';
import type { Program } from '../model/program.ts';
import type { Past, Since } from '../packs/artefact.ts';
import { previousAudit } from '../packs/delta/previous-audit.ts';
import { scopeOf } from '../packs/scope.ts';
import { gitTree } from '../read/git.ts';
import { readProgram } from '../read/program.ts';
import { Unusable } from './command.ts';
import { type Content, commitAt } from './open-content.ts';

/** Gives the day of the past that the pack of an audit is told from; nothing where there is none. */
export type SinceOf = (audit: Audit) => Since | undefined;

type Opened = Omit<Past, 'scope'>;

/** Kinds of audit whose packs tell what changed since the audit before, though nobody asks for a day. */
const told: ReadonlySet<Audit['kind']> = new Set(['iso-surveillance', 'iso-recertification']);

/**
 * How packs are told from the past: from the day or commit that somebody names, else surveillance and recertification from the
 * last audit of the family. Content of a day is read once, however many packs are told from it.
 */
export function sinceOf(root: string, content: Content & { readonly program: Program }, asked?: string): SinceOf {
  const known = new Map<string, Opened | undefined>();
  const open = (commit: string, day: string) => {
    if (!known.has(commit)) known.set(commit, openPast(root, commit, day));
    return known.get(commit);
  };
  if (asked !== undefined) {
    const { id, day } = commitAt(root, asked);
    if (day > content.asOf)
      throw new Unusable(`${asked} is after the day of the pack, ${content.asOf}. Name a day before it.`);
    const past = open(id, day);
    if (!past)
      throw new Unusable(`The content of ${asked} cannot be read: its content/program.yaml is missing or broken.`);
    return (audit) => ({ day, because: 'the day that was asked for', unproven: '', past: scoped(past, audit) });
  }
  return (audit) => {
    const previous = told.has(audit.kind) ? previousAudit(content.program, audit) : undefined;
    if (!previous || previous.on > content.asOf) return undefined;
    const day = previous.on;
    const because = `the last audit, “${previous.title}”`;
    const found = content.commit === undefined ? 'There is no repository.' : commitOf(root, day);
    if (typeof found === 'string') return { day, because, unproven: found };
    const past = open(found.id, day);
    if (!past) return { day, because, unproven: `The content of ${day} cannot be read.` };
    return { day, because, unproven: '', past: scoped(past, audit) };
  };
}

/** The commit of a day, or why there is none. */
function commitOf(root: string, day: string): { readonly id: string } | string {
  try {
    return commitAt(root, day);
  } catch (error) {
    if (error instanceof Unusable) return error.message;
    throw error;
  }
}

function openPast(root: string, commit: string, day: string): Opened | undefined {
  const tree = gitTree(root, commit);
  const { program } = readProgram(tree);
  return program && { commit, program, assessment: assess(program, day), read: (path) => tree.read(path) };
}

function scoped(past: Opened, audit: Audit): Past {
  return { ...past, scope: scopeOf(past.program, audit) };
}
