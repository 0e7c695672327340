import type { Diagnostic } from '../model/diagnostic.ts';
import type { Gate } from '../model/gate.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Assessment } from './assess.ts';
import type { FrameworkCoverage } from './coverage.ts';
import { compareStatus, isOrdered, type Ordered } from './status-order.ts';

/** What one gate found. */
export interface GateResult {
  readonly gate: Gate;
  readonly passed: boolean;
  /** Whether a failure stops a merge: not before the day from which the gate bites. */
  readonly bites: boolean;
  /** What was found against what was asked. */
  readonly because: string;
  /** What stands in the way, one line each. */
  readonly failures: readonly string[];
  /** What would mend it; absent when it passed. */
  readonly mend?: string;
}

/** What gates are held to. */
export interface GateInput {
  readonly assessment: Assessment;
  /** The same at the base; absent where there is none to compare with. */
  readonly base?: Assessment;
  readonly diagnostics: readonly Diagnostic[];
}

type Found = Omit<GateResult, 'gate' | 'bites'>;

/** Holds a program to its gates. Pure: the clock is the day of the assessment. */
export function runGates(gates: readonly Gate[], input: GateInput): readonly GateResult[] {
  return gates.map((gate) => {
    const bites = gate.from === undefined || gate.from <= input.assessment.asOf;
    return { gate, bites, ...resultOf(gate, input) };
  });
}

function resultOf(gate: Gate, input: GateInput): Found {
  switch (gate.rule) {
    case 'coverage-floor':
      return floor(gate, input.assessment);
    case 'no-drop':
      return noDrop(gate, input);
    case 'no-problem':
      return atMost(
        input.diagnostics.filter(({ check }) => check === gate.check),
        0,
        `\`${gate.check}\``,
      );
    case 'warnings-at-most':
      return atMost(
        input.diagnostics.filter(
          ({ severity, check }) => severity === 'warning' && (gate.check === undefined || check === gate.check),
        ),
        gate.most,
        gate.check === undefined ? 'warnings' : `warnings of \`${gate.check}\``,
      );
  }
}

function floor(gate: Extract<Gate, { rule: 'coverage-floor' }>, { frameworks }: Assessment): Found {
  const framework = frameworks.get(gate.framework);
  if (!framework) return notInScope(gate.framework);
  const applying = [...framework.requirements.values()].filter(({ status }) => isOrdered(status));
  const below = applying.filter(({ status }) => compareStatus(status as Ordered, gate.status) > 0);
  const needed = Math.ceil(gate.floor * applying.length - 1e-9);
  const reached = applying.length - below.length;
  const because = `${reached} of ${applying.length} requirements that apply are ${atLeast(gate.status)}; the floor is ${needed} (${percent(gate.floor)}).`;
  if (reached >= needed) return { passed: true, because, failures: [] };
  const nearest = below.toSorted((a, b) => compareStatus(a.status as Ordered, b.status as Ordered));
  return {
    passed: false,
    because,
    failures: nearest.map(({ id, status, missing }) => `${name(framework, id)} is ${status}. ${missing ?? ''}`.trim()),
    mend: `Raise ${needed - reached} more to ${gate.status}; those nearest to it come first.`,
  };
}

function noDrop(gate: Extract<Gate, { rule: 'no-drop' }>, { assessment, base }: GateInput): Found {
  if (!base) return { passed: true, because: 'There is no base to compare with.', failures: [] };
  const chosen = [...assessment.frameworks.values()].filter(
    ({ id }) => gate.framework === undefined || id === gate.framework,
  );
  const failures = [...base.frameworks.values()]
    .filter(({ id }) => gate.framework === undefined || id === gate.framework)
    .flatMap((before) =>
      dropsOf(
        before,
        chosen.find(({ id }) => id === before.id),
      ),
    );
  if (failures.length === 0)
    return { passed: true, because: 'No requirement has less coverage than at the base.', failures };
  return {
    passed: false,
    because: `${failures.length} requirement${failures.length === 1 ? ' has' : 's have'} less coverage than at the base.`,
    failures,
    mend: 'Restore what carried them, or decide the change in a change of the gate that is reviewed with it.',
  };
}

function dropsOf(before: FrameworkCoverage, after: FrameworkCoverage | undefined): readonly string[] {
  if (!after) return [`${before.catalog.shortTitle} is no longer in scope.`];
  return [...before.requirements.values()].flatMap(({ id, status }) => {
    const now = after.requirements.get(id);
    if (!now || !isOrdered(status) || !isOrdered(now.status) || compareStatus(now.status, status) <= 0) return [];
    return [`${name(after, id)} drops from ${status} to ${now.status}. ${now.missing ?? ''}`.trim()];
  });
}

function atMost(found: readonly Diagnostic[], most: number, what: string): Found {
  const because = `${found.length} of ${what}; at most ${most} may stand.`;
  if (found.length <= most) return { passed: true, because, failures: [] };
  const failures = found.map(
    ({ file, place, message }) => `${file}:${place?.line ?? 1}:${place?.column ?? 1} ${message}`,
  );
  return { passed: false, because, failures, mend: `Mend ${found.length - most} of them.` };
}

function notInScope(framework: string): Found {
  const because = `\`${framework}\` is not in scope, so nothing of it can be measured.`;
  return { passed: false, because, failures: [], mend: 'Put it in scope in content/program.yaml, or remove the gate.' };
}

const name = ({ catalog }: FrameworkCoverage, id: string) =>
  `${catalog.shortTitle} ${formatForPeople(`${catalog.id}:${id}`)}`;
const atLeast = (status: Ordered) => (status === 'covered' ? 'covered' : `${status} or better`);
const percent = (share: number) => `${Math.round(share * 100)} %`;
