import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Typeset } from '../packs/artefact.ts';
import type { Typesetting } from '../render/typesetting.ts';
import { typstTemplate, typstTemplatePath } from '../render/typst-template.ts';

/** Packages that hold the engine, each for one system; those of other systems are not installed. */
const engines = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
];

/** Files of the three families of the template, by package. No other variant may be asked for: the machine might have one. */
const fonts: Readonly<Record<string, readonly string[]>> = {
  'instrument-sans': namesOf('InstrumentSans', [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '600SemiBold_Italic',
  ]),
  'source-code-pro': namesOf('SourceCodePro', ['400Regular', '600SemiBold']),
  'source-serif-4': namesOf('SourceSerif4', ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']),
};

/** A folder that does not exist: the engine sees what it is handed and nothing of the disk. */
const workspace = '/trustwright-typesetting';

/** What is used of the engine. */
interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  compile(options: { mainFileContent: string }): {
    readonly result: unknown;
    takeDiagnostics(): { readonly shortDiagnostics: readonly { readonly message: string }[] } | null;
  };
  pdf(document: unknown, options: { pdfStandard: string; creationTimestamp: number }): Buffer;
  evictCache(age: number): void;
}

/** Opens the engine that typesets PDFs; nothing where it or its fonts are not installed. */
export function openEngine(): Typeset | undefined {
  const compiler = openCompiler();
  if (!compiler) return undefined;
  const handed = new Set<string>();
  return (document) => {
    // Paths are named after the content behind them.
    for (const [path, bytes] of document.files) {
      if (!handed.has(path)) compiler.mapShadow(`${workspace}${path}`, Buffer.from(bytes));
      handed.add(path);
    }
    const made = typeset(compiler, document);
    // What documents have in common stays with the engine; what one of them had alone goes.
    compiler.evictCache(4);
    return made;
  };
}

function typeset(compiler: Compiler, { markup, standard, day }: Typesetting): ReturnType<Typeset> {
  const compiled = compiler.compile({ mainFileContent: markup });
  // A warning counts, too: a font that is missing is one.
  const [problem] = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
  if (problem) return { refused: problem.message };
  try {
    const creationTimestamp = Date.parse(`${day}T00:00:00Z`) / 1000;
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp }) };
  } catch (error) {
    return { refused: reasonOf(error instanceof Error ? error.message : String(error)) };
  }
}

/** The first message in what the engine prints of its errors. */
function reasonOf(printed: string): string {
  const [, message = printed] = /message: "((?:[^"\\]|\\.)*)"/.exec(printed) ?? [];
  return message
    .replace(/\\+"/g, '"')
    .replace(/^PDF\/\S+ error: /, '')
    .replaceAll('`', '');
}

function openCompiler(): Compiler | undefined {
  const require = createRequire(import.meta.url);
  try {
    const fontBlobs = Object.entries(fonts).flatMap(([name, files]) => {
      const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
      return files.map((file) => readFileSync(join(folder, file)));
    });
    const engine = firstOf(require, engines);
    const compiler = engine?.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
    compiler?.mapShadow(`${workspace}${typstTemplatePath}`, Buffer.from(typstTemplate));
    return compiler;
  } catch {
    return undefined;
  }
}

interface Engine {
  readonly NodeCompiler: { create(options: object): Compiler };
}

function firstOf(require: NodeJS.Require, names: readonly string[]): Engine | undefined {
  for (const name of names) {
    try {
      return require(name) as Engine;
    } catch {
      // It is for another system.
    }
  }
  return undefined;
}

function namesOf(family: string, variants: readonly string[]): readonly string[] {
  return variants.map((variant) => `${variant}/${family}_${variant}.ttf`);
}
