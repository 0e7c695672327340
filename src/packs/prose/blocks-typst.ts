import { type TypstCode, typstCall, typstSequence } from '../../render/typst-code.ts';
import { typstShares } from '../../render/typst-table.ts';
import { type Block, plain } from './block.ts';

/** Blocks in the template of PDFs. A PDF is handed on alone: words stay, links within the pack do not. */
export function blocksToTypst(blocks: readonly Block[]): TypstCode {
  return typstSequence(blocks.map(blockToTypst));
}

function blockToTypst(block: Block): TypstCode {
  switch (block.is) {
    case 'heading':
      return typstCall('section-heading', { level: block.level }, block.text);
    case 'paragraph':
      return typstCall('paragraph', {}, plain(block.words));
    case 'list':
      return typstCall('bulleted', { tight: true }, ...block.items.map(plain));
    case 'table':
      return tableToTypst(
        block.head,
        block.rows.map((row) => row.map(plain)),
      );
    case 'lack':
      return typstCall('note', { kind: 'important' }, typstCall('paragraph', {}, `Missing. ${block.text}`));
    case 'form':
      return typstCall('form-lines', {}, ...block.lines.map(([label, value]) => [label, value]));
  }
}

function tableToTypst(head: readonly string[], rows: readonly (readonly string[])[]): TypstCode {
  const sides = head.map(() => ({ typst: 'left' }));
  return typstCall('data-table', { shares: typstShares([head, ...rows]), sides, head }, ...rows.flat());
}
