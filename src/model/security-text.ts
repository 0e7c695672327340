/** A line of a `security.txt`: its name in lower case, its value, its place counted from 1. */
export interface SecurityField {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** The fields of a `security.txt` (RFC 9116, 2.3), signed or not. Comments and all else are left out. */
export function securityFields(text: string): readonly SecurityField[] {
  return text.split(/\r?\n/).flatMap((written, at) => {
    const [, name, value] = /^([A-Za-z-]+):[ \t]*(\S.*)$/.exec(written) ?? [];
    return name && value ? [{ name: name.toLowerCase(), value: value.trim(), line: at + 1 }] : [];
  });
}
