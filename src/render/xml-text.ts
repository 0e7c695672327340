import { escapeText } from './escape.ts';

/** A text, safe inside XML and its quoted attributes; characters that XML 1.0 cannot hold are left out. */
export function xmlText(text: string): string {
  return escapeText(text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}
