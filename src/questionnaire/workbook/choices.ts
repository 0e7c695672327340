import { type Address, type Block, blockIn, blocksIn, isIn } from './address.ts';
import { attributesOf, type Tag, tagsIn, textBetween } from './tags.ts';

/** A rule about what cells may hold. */
export interface Rule {
  readonly blocks: readonly Block[];
  /** `list`, `textLength`, `whole`, `date` and so on. */
  readonly type: string;
  readonly operator: string;
  /** Its formulas, as written; the second one is empty for most rules. */
  readonly formulas: readonly [string, string];
}

/** Where the choices of a list come from: written in the rule, or cells, of a sheet where one is named. */
export type ListSource =
  | { readonly values: readonly string[] }
  | { readonly sheet?: string; readonly block: Block }
  | { readonly name: string };

/** The rules of a sheet, those of the extension included in which newer programs keep lists of another sheet. */
export function rulesIn(xml: string, from: number): readonly Rule[] {
  const rules: Rule[] = [];
  let rule: { tag: Tag; formula1: string; formula2: string; sqref: string } | undefined;
  let open: 'formula1' | 'formula2' | 'sqref' | undefined;
  let before = 0;
  for (const tag of tagsIn(xml, from)) {
    const { name, kind } = tag;
    if (name === 'dataValidation' && kind !== 'close') rule = { tag, formula1: '', formula2: '', sqref: '' };
    // The extension wraps a formula in an element of its own, which closes first: the first text counts.
    if (rule && open && kind === 'close') rule[open] ||= textBetween(xml, before, tag.start).trim();
    if (name === 'formula1' || name === 'formula2' || name === 'sqref') open = kind === 'open' ? name : undefined;
    if (rule && name === 'dataValidation' && kind !== 'open') {
      rules.push(ruleFrom(attributesOf(xml, rule.tag), rule));
      rule = undefined;
    }
    before = tag.end;
  }
  return rules;
}

function ruleFrom(
  attributes: ReadonlyMap<string, string>,
  { formula1, formula2, sqref }: Readonly<Record<'formula1' | 'formula2' | 'sqref', string>>,
): Rule {
  return {
    blocks: blocksIn(attributes.get('sqref') ?? sqref),
    type: attributes.get('type') ?? 'none',
    operator: attributes.get('operator') ?? 'between',
    formulas: [formula1, formula2],
  };
}

/** The rule that a cell is under; the first one counts. */
export function ruleOf(rules: readonly Rule[], address: Address): Rule | undefined {
  return rules.find(({ blocks, type }) => type !== 'none' && blocks.some((block) => isIn(block, address)));
}

/** Reads where a list takes its choices from; nothing for a formula that would have to be computed, or another file. */
export function listSource(formula: string): ListSource | undefined {
  const quoted = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (quoted !== undefined) {
    const values = quoted.replaceAll('""', '"').split(',');
    return { values: values.map((value) => value.trim()).filter(Boolean) };
  }
  const [, own, other, cells = ''] =
    /^(?:'((?:[^']|'')+)'!|([^'!()[\]]+)!)?(\$?[A-Za-z]+\$?\d+(?::.+)?)$/.exec(formula) ?? [];
  const sheet = own?.replaceAll("''", "'") ?? other;
  const block = blockIn(cells);
  if (block && !sheet?.includes('[')) return { ...(sheet !== undefined && { sheet }), block };
  return /^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(formula) ? { name: formula } : undefined;
}
