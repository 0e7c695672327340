import type { Flow, FlowKind } from './flow-layout.ts';

/** The numbers of a carry-over, as a picture and its words need them. */
export interface CarryOverNumbers {
  readonly add: string;
  readonly counts: Readonly<Record<FlowKind, number>>;
  /** One for each framework in place: its title, its shares, and to how many requirements it gives the best start. */
  readonly shares: readonly {
    readonly title: string;
    readonly inherited: number;
    readonly partial: number;
    readonly brings: number;
    readonly alone: number;
  }[];
}

/** The picture of a carry-over, with its numbers in words. */
export function carryOverFlow(id: string, numbers: CarryOverNumbers): Flow {
  const { add, counts, shares } = numbers;
  const total = totalOf(counts);
  const brought = shares.map(
    ({ title, brings, alone }) => `${title} gives the best start to ${brings}, alone to ${alone}.`,
  );
  return {
    id,
    title: `From ${shares.map(({ title }) => title).join(' + ')} to ${add}`,
    description: [sayCounts(numbers), ...brought].join(' '),
    sources: shares.map(({ title, brings, ...share }) => ({ label: title, note: `${brings} of ${total}`, ...share })),
    target: { label: add, counts },
  };
}

/** How the requirements of a framework begin, in one sentence. */
export function sayCounts({ add, counts }: Pick<CarryOverNumbers, 'add' | 'counts'>): string {
  const total = totalOf(counts);
  return `Of ${total} requirement${total === 1 ? '' : 's'} of ${add} that apply: ${counts.inherited} inherited, ${counts.partial} partial, ${counts['net-new']} net-new.`;
}

function totalOf(counts: CarryOverNumbers['counts']): number {
  return counts.inherited + counts.partial + counts['net-new'];
}
