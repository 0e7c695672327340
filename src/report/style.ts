/** Paints words for a terminal; the plain painter leaves them as they are. */
export interface Painter {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  blue(text: string): string;
}

/** A painter for a terminal that shows colours, or for one that does not. */
export function painter(colours: boolean): Painter {
  const paint = (open: number, close: number) => (text: string) =>
    colours ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
    blue: paint(34, 39),
  };
}

/** Characters that could steer a terminal or turn the direction of reading. */
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text from content, safe to print: control characters, which could steer a terminal, become visible. */
export function printable(text: string): string {
  return text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A line of a file, safe to print with every character in its column: controls become one sign each. */
export function withoutControls(line: string): string {
  return line.replaceAll('\t', ' ').replace(controls, '\ufffd');
}
