import { publishedSchemas } from './schema-files.ts';

/** Settings that make an editor complete and check content as it is typed, by path below the root. */
export function editorFiles(): ReadonlyMap<string, string> {
  const yaml = publishedSchemas.map(({ name, globs }) => [`./schemas/${name}.schema.json`, globs] as const);
  const catalogs = {
    fileMatch: ['src/catalogs/*.json', 'content/catalogs/*.json'],
    url: './schemas/catalog.schema.json',
  };
  const settings = { 'yaml.schemas': Object.fromEntries(yaml), 'json.schemas': [catalogs] };
  const extensions = {
    recommendations: ['astro-build.astro-vscode', 'biomejs.biome', 'redhat.vscode-yaml', 'unifiedjs.vscode-mdx'],
  };
  return new Map([
    ['.vscode/extensions.json', toText(extensions)],
    ['.vscode/settings.json', toText(settings)],
  ]);
}

/** JSON as Biome formats it: a list of texts stays on one line where it fits. */
function toText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const short = text.replace(/^(.*)\[((?:\n\s+"[^"\n]*",?)+)\n\s+\](,?)$/gm, (long, before, items, after) => {
    const line = `${before}[${items.trim().replace(/\n\s+/g, ' ')}]${after}`;
    return line.length > 120 ? long : line;
  });
  return `${short}\n`;
}
