import { compiled } from './library.ts';

/** Prints how long the assessment of a program takes once it is read, in milliseconds: library, root, day. */
const [library = '', root = '.', asOf = ''] = process.argv.slice(2);
const { assess } = (await import(compiled(library, 'assess/assess'))) as typeof import('../../src/assess/assess.ts');
const { readProgram } = (await import(compiled(library, 'read/program'))) as typeof import('../../src/read/program.ts');
const { diskTree } = (await import(compiled(library, 'read/tree'))) as typeof import('../../src/read/tree.ts');

const { program } = readProgram(diskTree(root));
if (!program) throw new Error('The program cannot be read.');
const begin = performance.now();
const assessment = assess(program, asOf);
const milliseconds = performance.now() - begin;
const requirements = [...assessment.frameworks.values()].reduce((sum, { requirements }) => sum + requirements.size, 0);
const implementations = [...program.controls.values()].reduce((sum, { value }) => sum + value.implements.length, 0);
const edges = [...program.mappings.values()].reduce((sum, { value }) => sum + value.edges.length, 0);
console.log(JSON.stringify({ milliseconds, requirements, implementations, edges }));
