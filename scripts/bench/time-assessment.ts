import { compiled } from './library.ts';

const { assess } = (await import(compiled('assess/assess'))) as typeof import('../../src/assess/assess.ts');
const { readProgram } = (await import(compiled('read/program'))) as typeof import('../../src/read/program.ts');
const { diskTree } = (await import(compiled('read/tree'))) as typeof import('../../src/read/tree.ts');

/** Reads the program below the first argument and prints how long its assessment at the second takes, in milliseconds. */
const [root = '.', asOf = ''] = process.argv.slice(2);
const { program } = readProgram(diskTree(root));
if (!program) throw new Error('The program cannot be read.');
const begin = performance.now();
const assessment = assess(program, asOf);
const milliseconds = performance.now() - begin;
const requirements = [...assessment.frameworks.values()].reduce((sum, { requirements }) => sum + requirements.size, 0);
const implementations = [...program.controls.values()].reduce((sum, { value }) => sum + value.implements.length, 0);
console.log(JSON.stringify({ milliseconds, requirements, implementations }));
