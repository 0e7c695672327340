import type { Diagnostic } from '../model/diagnostic.ts';
import type { Gate } from '../model/gate.ts';
import type { CoverageStatus } from '../model/release.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Assessment } from './assess.ts';
import type { FrameworkCoverage, RequirementCoverage } from './coverage.ts';
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
      return atMost(0, `\`${gate.check}\``, input, ({ check }) => check === gate.check);
    case 'warnings-at-most': {
      const isCounted = ({ severity, check }: Diagnostic) =>
        severity === 'warning' && (gate.check === undefined || check === gate.check);
      return atMost(
        gate.most,
        gate.check === undefined ? 'warnings' : `warnings of \`${gate.check}\``,
        input,
        isCounted,
      );
    }
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

function noDrop({ framework: only }: Extract<Gate, { rule: 'no-drop' }>, { assessment, base }: GateInput): Found {
  if (only !== undefined && ![assessment, base].some((each) => each?.frameworks.has(only))) return notInScope(only);
  if (!base) return { passed: true, because: 'There is no base to compare with.', failures: [] };
  const before = [...base.frameworks.values()].filter(({ id }) => only === undefined || id === only);
  const gone = before.filter(({ id }) => !assessment.frameworks.has(id));
  const drops = before.flatMap((framework) => dropsOf(framework, assessment.frameworks.get(framework.id)));
  if (gone.length + drops.length === 0)
    return { passed: true, because: 'No requirement has less coverage than at the base.', failures: [] };
  const because = [
    ...(gone.length > 0 ? [`${count(gone.length, 'framework is', 'frameworks are')} no longer in scope.`] : []),
    ...(drops.length > 0
      ? [`${count(drops.length, 'requirement has', 'requirements have')} less coverage than at the base.`]
      : []),
  ].join(' ');
  return {
    passed: false,
    because,
    failures: [...gone.map(({ catalog }) => `${catalog.shortTitle} is no longer in scope.`), ...drops],
    mend: 'Restore what carried them, or change the gate in the same review.',
  };
}

function dropsOf(before: FrameworkCoverage, after: FrameworkCoverage | undefined): readonly string[] {
  if (!after) return [];
  return [...before.requirements.values()].flatMap((then) => {
    const now = after.requirements.get(then.id);
    const [from, to] = [standing(then), now && standing(now)];
    if (!now || !to || !isOrdered(from) || !isOrdered(to) || compareStatus(to, from) <= 0) return [];
    return [`${name(after, then.id)} drops from ${from} to ${to}. ${now.missing ?? ''}`.trim()];
  });
}

/** What a requirement amounts to; where it does not bind yet, what is prepared: two years of preparation can be lost too. */
const standing = ({ status, prepared }: RequirementCoverage): CoverageStatus => prepared ?? status;

function atMost(
  most: number,
  what: string,
  { diagnostics }: GateInput,
  isCounted: (diagnostic: Diagnostic) => boolean,
): Found {
  const found = diagnostics.filter(isCounted);
  const limit = most === 0 ? 'none may stand' : `at most ${most} may stand`;
  const because = `${found.length} of ${what}; ${limit}.`;
  if (found.length <= most) return { passed: true, because, failures: [] };
  const failures = found.map(
    ({ file, place, message }) => `${file}:${place?.line ?? 1}:${place?.column ?? 1} ${message}`,
  );
  const over = found.length - most;
  return {
    passed: false,
    because,
    failures,
    mend: `Mend ${over === found.length ? 'what is listed' : `${over} of them`}.`,
  };
}

function notInScope(framework: string): Found {
  const because = `\`${framework}\` is not in scope, so nothing of it can be measured.`;
  return { passed: false, because, failures: [], mend: 'Put it in scope in content/program.yaml, or remove the gate.' };
}

const name = ({ catalog }: FrameworkCoverage, id: string) =>
  `${catalog.shortTitle} ${formatForPeople(`${catalog.id}:${id}`)}`;
const atLeast = (status: Ordered) => (status === 'covered' ? 'covered' : `${status} or better`);
const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
