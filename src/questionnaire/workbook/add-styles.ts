import { insertion, type Splice, spliced } from './splices.ts';
import { attributesOf, type Tag, tagsIn } from './tags.ts';

/** The styles of a workbook with two of ours: text that wraps and stays text, and a heading. */
export interface WithStyles {
  readonly xml: string;
  readonly text: string;
  readonly heading: string;
}

/** A list of the styles part: its tags and how many it holds. */
interface Listed {
  readonly open: Tag;
  readonly close: Tag;
  readonly count: number;
}

/** Adds our styles behind those that are there, so that no number changes; nothing where the part has no lists to add to. */
export function withOurStyles(xml: string): WithStyles | undefined {
  const fonts = listIn(xml, 'fonts', 'font');
  const formats = listIn(xml, 'cellXfs', 'xf');
  if (!fonts || !formats) return undefined;
  const { prefix } = fonts.open;
  const format = (font: number) =>
    [
      `<${prefix}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyAlignment="1">`,
      `<${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`,
    ].join('');
  const bold = `<${prefix}font><${prefix}b/><${prefix}sz val="11"/><${prefix}name val="Calibri"/></${prefix}font>`;
  return {
    xml: spliced(xml, [
      ...counted(xml, fonts, 1),
      insertion(fonts.close.start, bold),
      ...counted(xml, formats, 2),
      insertion(formats.close.start, format(0) + format(fonts.count)),
    ]),
    text: String(formats.count),
    heading: String(formats.count + 1),
  };
}

function listIn(xml: string, list: string, item: string): Listed | undefined {
  let open: Tag | undefined;
  let count = 0;
  for (const tag of tagsIn(xml)) {
    if (tag.name === list && tag.kind === 'open') open = tag;
    else if (tag.name === list && tag.kind === 'close' && open) return { open, close: tag, count };
    else if (open && tag.name === item && tag.kind !== 'close') count++;
  }
  return undefined;
}

/** The number of items that a list states, raised where it states one. */
function counted(xml: string, { open, count }: Listed, more: number): readonly Splice[] {
  if (!attributesOf(xml, open).has('count')) return [];
  const tag = xml.slice(open.start, open.end);
  return [{ from: open.start, to: open.end, text: tag.replace(/(\scount\s*=\s*["'])\d+/, `$1${count + more}`) }];
}
