/** Whether a text asks something, or states something that is to be confirmed: a heading of a section is shorter. */
export function looksLikeQuestion(text: string): boolean {
  if (text.length < 12 || !/\p{L}/u.test(text)) return false;
  return text.includes('?') || text.split(/\s+/).length >= 4;
}
