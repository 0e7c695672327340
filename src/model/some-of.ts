/** The first few names of a list for a message, each in backticks, and how many more there are. */
export function someOf(names: readonly string[], limit = 5): string {
  const shown = names.slice(0, limit).map((name) => `\`${name}\``);
  const left = names.length - shown.length;
  if (left > 0) shown.push(`${left} more`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
