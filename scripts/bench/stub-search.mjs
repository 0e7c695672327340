// Preloaded by the benchmark to build a site without its search index: `pagefind` becomes a package that does nothing.

import { registerHooks } from 'node:module';

const source = `
  const index = {
    addCustomRecord: async () => ({ errors: [] }),
    getFiles: async () => ({ files: [], errors: [] }),
  };
  export const createIndex = async () => ({ index, errors: [] });
  export const close = async () => {};
`;

registerHooks({
  resolve: (name, context, next) =>
    name === 'pagefind'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(name, context),
});
