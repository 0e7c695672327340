import { compileLibrary } from './compile/compile-library.ts';

/** `npm run compile`: compiles `src/` to `lib/`, which is what the package carries. */
const { files } = compileLibrary(new URL('..', import.meta.url));
console.log(`lib/: ${files} files.`);
