import { allChecks, buildStoppers } from '../../src/checks/index.ts';

/** `docs/checks.md`: every check there is. */
export function checksPage(): string {
  const rows = allChecks.map(({ id, severity, summary }) => {
    const stops = buildStoppers.has(id) ? 'yes' : '';
    return `| [\`${id}\`](../src/checks/${id}.md) | ${severity} | ${stops} | ${summary} |`;
  });
  return `${[
    '<!-- Written by `npm run generate`. -->',
    '',
    '# Checks',
    '',
    `\`trustwright check\` runs these ${allChecks.length} checks. An error fails it, a warning does not. \`content/program.yaml\` may change a`,
    'severity, with a reason that every audit pack prints. Errors of the checks marked in the third column also stop a build.',
    'Identifiers are permanent. Each check has a page with what triggers it, a bad and a good example, and the clause behind it.',
    '',
    '| check | severity | stops a build | what it finds |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}
