import { type Block, plain } from './block.ts';

/** Blocks as Markdown that people edit on: their words are escaped only where they would otherwise mean something. */
export function blocksToMarkdown(title: string, blocks: readonly Block[]): string {
  return `${[`# ${escaped(title)}`, ...blocks.map(blockToMarkdown)].join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(plain(block.words));
    case 'list':
      return block.items.map((item) => `- ${escaped(plain(item))}`).join('\n');
    case 'table':
      return [
        rowOf(block.head),
        rowOf(
          block.head.map(() => '---'),
          (cell) => cell,
        ),
        ...block.rows.map((row) => rowOf(row.map(plain))),
      ].join('\n');
    case 'body':
      return block.text;
    case 'lack':
      return `> **Missing.** ${escaped(block.text)}`;
    case 'form':
      return block.lines
        .map(([label, value]) => `${escaped(label)}: ${value === '' ? '\\_'.repeat(30) : escaped(value)}`)
        .join('\n\n');
  }
}

function rowOf(cells: readonly string[], write = escaped): string {
  return `| ${cells.map(write).join(' | ')} |`;
}

/** Text in one line that no reader of Markdown takes for anything else; an address may become a link to itself. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&$]/g, '\\$&')
    .replace(/^(#|\+|-|=|:)/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
