/** What a report is drawn up from: its items in order, each with what the record says of it. */
export interface Draft {
  readonly title: string;
  readonly about: string;
  readonly source: string;
  readonly items: readonly { readonly asks: string; readonly says?: string }[];
}

/** A report as Markdown, to be read, completed and sent by a person. What is missing stands first. */
export function reportDraft({ title, about, source, items }: Draft): string {
  const missing = items.filter(({ says }) => says === undefined);
  const head = `# ${title}\n\n${about}. Under ${source}.\n`;
  const gaps = missing.length === 0 ? '' : `\nStill missing:\n\n${missing.map(({ asks }) => `- ${asks}\n`).join('')}`;
  const body = items.map(({ asks, says }) => `\n## ${asks}\n\n${says ?? '*To be completed.*'}\n`).join('');
  return `${head}${gaps}${body}`;
}
