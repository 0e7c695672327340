/** One item of a declaration, as far as its text is concerned. */
interface Item {
  readonly title: string;
  readonly state: string;
  readonly says?: string;
  readonly because?: string;
}

/** A declaration of conformity as Markdown: its items in the order of Annex V. Items that do not apply say why. */
export function declarationForm(title: string, items: readonly Item[]): string {
  const rows = items.map(
    ({ title: item, says, because }, index) => `${index + 1}. **${item}**: ${says ?? because ?? ''}\n`,
  );
  return `# EU declaration of conformity\n\n${title}\n\n${rows.join('')}`;
}

/** One field of the EU database, as far as its text is concerned. */
interface Field {
  readonly requirement: string;
  readonly title: string;
  readonly state: string;
  readonly value?: string;
}

/** A section of Annex VIII as a form in Markdown: fields in the order of the law, those to be filled in marked. */
export function registrationForm(
  title: string,
  {
    section,
    fields,
    remarks,
  }: { readonly section: string; readonly fields: readonly Field[]; readonly remarks: readonly string[] },
  labelOf: (requirement: string) => string,
): string {
  const words: Readonly<Record<string, string>> = {
    missing: '*To be filled in.*',
    'not-applicable': 'Does not apply.',
    optional: 'Left out; optional.',
  };
  const rows = fields.map(
    ({ requirement, title: name, state, value }) =>
      `| ${labelOf(requirement)} | ${cell(name)} | ${cell(value ?? words[state] ?? '')} |\n`,
  );
  const notes = remarks.map((remark) => `\n${remark}\n`).join('');
  return `# Registration, Annex VIII, Section ${section}\n\n${title}\n\n| field | what | entry |\n| --- | --- | --- |\n${rows.join('')}${notes}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
