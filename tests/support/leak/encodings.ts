/** A text in every form that it may stand for: the text itself, and what decoding gives where there is something to decode. */
export function readings(text: string): readonly string[] {
  return [
    text,
    // Calendars fold lines, mails end them softly.
    ...when(/\r?\n[ \t]|=\r?\n/, text, (whole) => whole.replace(/\r?\n[ \t]|=\r?\n/g, '')),
    ...when(/%[0-9a-f]{2}/i, text, (whole) => whole.replace(/%([0-9a-f]{2})/gi, (_, hex) => fromHex(hex))),
    ...when(/&#/, text, (whole) =>
      whole
        .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex) => fromHex(hex))
        .replace(/&#(\d{1,7});?/g, (_, decimal) => fromCode(Number(decimal))),
    ),
    ...when(/\\[xu]/, text, (whole) =>
      whole.replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, long, four, two) =>
        fromHex(long ?? four ?? two),
      ),
    ),
    ...when(/\\[0-7]{3}/, text, (whole) =>
      whole.replace(/\\([0-7]{3})/g, (_, octal) => fromCode(Number.parseInt(octal, 8))),
    ),
    ...[...text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)].map(([run]) => Buffer.from(run, 'base64').toString('latin1')),
    ...[...text.matchAll(/(?:[0-9a-f]{2}\s?){8,}/gi)].map(([run]) =>
      Buffer.from(run.replace(/\s/g, ''), 'hex').toString('latin1'),
    ),
  ];
}

function when(mark: RegExp, text: string, read: (text: string) => string): readonly string[] {
  return mark.test(text) ? [read(text)] : [];
}

function fromHex(hex: string): string {
  return fromCode(Number.parseInt(hex, 16));
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
