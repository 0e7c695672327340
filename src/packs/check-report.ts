import { collections } from '../model/kinds.ts';
import { reportJson } from '../report/json.ts';
import { painter } from '../report/style.ts';
import { reportText } from '../report/text.ts';
import type { ArtefactWriter } from './artefact.ts';

/** The report of every check on the content of the pack, and the severities that the program changed, with their reasons. */
export const checkReport: ArtefactWriter = {
  id: 'check-report',
  title: 'How the content was checked',
  write({ diagnostics, checks, program, read, asOf }) {
    const decoder = new TextDecoder();
    const lines = (file: string) => {
      const bytes = read(file);
      return bytes && decoder.decode(bytes).split(/\r?\n/);
    };
    const { severities } = program.settings.value;
    const changed = severities
      .map(({ check, severity, reason }) => `  ${check}: ${severity}, because ${reason}\n`)
      .join('');
    const documents = collections.reduce((sum, collection) => sum + program[collection].size, 0);
    const text = [
      `Checks as of ${asOf}: ${checks.join(', ')}.\n`,
      changed === '' ? 'No severity was changed.\n' : `Severities that the program changed:\n${changed}`,
      reportText(diagnostics, { paint: painter(false), documents, lines }),
    ].join('\n');
    const title = 'Check report';
    return [
      { path: 'check-report.txt', title, description: 'Every problem that the checks found, or none.', content: text },
      { path: 'check-report.json', content: reportJson(diagnostics) },
    ];
  },
};
