/** How a requirement of a framework that is switched on begins. */
export type FlowKind = 'inherited' | 'partial' | 'net-new';

/** A framework in place: the requirements that it brings, as shares that may be fractions. */
export interface FlowSource {
  readonly label: string;
  /** What stands under its name. */
  readonly note: string;
  readonly inherited: number;
  readonly partial: number;
}

/** What a picture of flows shows. */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly FlowSource[];
  readonly target: { readonly label: string; readonly counts: Readonly<Record<FlowKind, number>> };
}

/** A stretch of a column, from above. */
export interface Span {
  readonly y: number;
  readonly height: number;
}

/** A band from a framework in place to a part of the one that is switched on. Its width is the same at both ends. */
export interface Band {
  readonly kind: FlowKind;
  readonly from: Span;
  readonly to: Span;
}

/** Where everything stands. */
export interface FlowLayout {
  /** One for each source, in their order. */
  readonly sources: readonly Span[];
  /** Parts of the target that hold something, inherited first. */
  readonly parts: readonly (Span & { readonly kind: FlowKind })[];
  readonly bands: readonly Band[];
  readonly height: number;
}

/** Height of all requirements together. */
export const fullHeight = 230;

/** Room that a label needs, on the left with a note below it. */
const room = { source: 50, part: 30 };
const space = 8;

/** Stacks both columns to one scale, so that the bands that end in a part are together as wide as the part. */
export function layOutFlow({ sources, target: { counts } }: Pick<Flow, 'sources' | 'target'>): FlowLayout {
  const total = counts.inherited + counts.partial + counts['net-new'];
  const unit = total === 0 ? 0 : fullHeight / total;
  const kinds = (['inherited', 'partial', 'net-new'] as const).filter((kind) => counts[kind] > 0);
  const left = stack(
    sources.map((source) => (source.inherited + source.partial) * unit),
    room.source,
  );
  const right = stack(
    kinds.map((kind) => counts[kind] * unit),
    room.part,
  );
  const height = Math.max(left.height, right.height);
  const sourceSpans = lower(left.spans, (height - left.height) / 2);
  const partSpans = lower(right.spans, (height - right.height) / 2);
  const filled = kinds.map(() => 0);
  const bands = sources.flatMap((source, at) => {
    let used = 0;
    return kinds.flatMap((kind, place): Band[] => {
      const width = kind === 'net-new' ? 0 : source[kind] * unit;
      if (width === 0) return [];
      const from = { y: (sourceSpans[at]?.y ?? 0) + used, height: width };
      const to = { y: (partSpans[place]?.y ?? 0) + (filled[place] ?? 0), height: width };
      used += width;
      filled[place] = (filled[place] ?? 0) + width;
      return [{ kind, from, to }];
    });
  });
  const parts = kinds.map((kind, place) => ({ kind, ...(partSpans[place] ?? { y: 0, height: 0 }) }));
  return { sources: sourceSpans, parts, bands, height };
}

/** Puts stretches below one another, each with at least the room that its label needs. */
function stack(
  heights: readonly number[],
  least: number,
): { readonly spans: readonly Span[]; readonly height: number } {
  let end = 0;
  const spans = heights.map((height) => {
    const slot = Math.max(height, least);
    const span = { y: end + (slot - height) / 2, height };
    end += slot + space;
    return span;
  });
  return { spans, height: Math.max(0, end - space) };
}

function lower(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(({ y, height }) => ({ y: y + by, height }));
}
