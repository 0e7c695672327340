import { compiled } from './library.ts';

/** Prints how long the history of a program takes, from git to the version in force on each day: library, root. */
const [library = '', root = '.'] = process.argv.slice(2);
const { assembleHistory } = (await import(
  compiled(library, 'assess/history/assemble')
)) as typeof import('../../src/assess/history/assemble.ts');
const { beginOf, spansOf } = (await import(
  compiled(library, 'assess/history/in-force')
)) as typeof import('../../src/assess/history/in-force.ts');
const { readHistory } = (await import(compiled(library, 'read/history'))) as typeof import('../../src/read/history.ts');

const begin = performance.now();
const log = readHistory(root)?.log;
const history = log && assembleHistory(log);
if (!history) throw new Error('The repository holds no history.');
const first = beginOf(history);
const documents = [...history.documents.values()];
const spans = documents.reduce((sum, document) => sum + spansOf(document, first, '2026-11-21', first).length, 0);
const milliseconds = performance.now() - begin;
const revisions = documents.reduce((sum, document) => sum + document.revisions.length, 0);
const commits = history.mainLine.length;
console.log(JSON.stringify({ milliseconds, documents: documents.length, commits, revisions, spans }));
