import { tryPackage } from './try-package/try-package.ts';

/** `npm run try-package`: packs the package, installs it in an empty folder with the README's program, and uses it. */
await tryPackage(new URL('..', import.meta.url), (line) => console.log(line));
