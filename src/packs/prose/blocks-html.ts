import { slugOf } from '../../model/slug.ts';
import { renderBody } from '../../render/html.ts';
import { type Content, element, type Html, linkTo, trusted } from '../../render/html-page.ts';
import { isDay } from '../table.ts';
import { type Block, plain, type Words } from './block.ts';
import { bodyAlone } from './body-alone.ts';

/** Blocks as a page shows them; `up` leads from the page to the top of the pack. */
export function blocksToHtml(blocks: readonly Block[], up: string): readonly Html[] {
  return blocks.map((block) => blockToHtml(block, up));
}

function blockToHtml(block: Block, up: string): Html {
  switch (block.is) {
    case 'heading':
      return element(`h${block.level}`, { id: slugOf(block.text) }, block.text);
    case 'paragraph':
      return element('p', {}, content(block.words, up));
    case 'list':
      return element(
        'ul',
        {},
        block.items.map((item) => element('li', {}, content(item, up))),
      );
    case 'table':
      return tableToHtml(block, up);
    case 'body':
      return trusted(renderBody(block.text, bodyAlone(block.frontmatter)).html);
    case 'lack':
      return element('p', { class: 'note lack' }, [element('strong', {}, 'Missing. '), block.text]);
    case 'form':
      return element(
        'dl',
        { class: 'facts form' },
        block.lines.map(([label, value]) =>
          element('div', {}, [element('dt', {}, label), element('dd', {}, value === '' ? '\u00a0' : value)]),
        ),
      );
  }
}

function tableToHtml({ title, head, rows }: Extract<Block, { is: 'table' }>, up: string): Html {
  const heads = head.map((name) => element('th', { scope: 'col' }, name));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((cell, column) =>
        element(
          column === 0 ? 'th' : 'td',
          { ...(column === 0 && { scope: 'row' }), ...(isDay(plain(cell)) && { class: 'day' }) },
          content(cell, up),
        ),
      ),
    ),
  );
  return element('div', { class: 'table prose', role: 'region', tabindex: '0', 'aria-label': title }, [
    element('table', {}, [element('thead', {}, element('tr', {}, heads)), element('tbody', {}, body)]),
  ]);
}

function content(words: Words, up: string): Content {
  if (typeof words === 'string') return words;
  return words.map((part) => (typeof part === 'string' ? part : linkTo(`${up}${part.path}`, part.text)));
}
