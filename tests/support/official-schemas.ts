import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

/** Where the official OSCAL schema lies, where somebody says so: it is not ours to ship. */
export const oscalSchema = process.env.TRUSTWRIGHT_OSCAL_SCHEMA;

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': (text) => /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)),
  uri: (text) => URL.canParse(text),
  'uri-reference': (text) => URL.canParse(text, 'https://base.example/a/b'),
  'iri-reference': (text) => URL.canParse(text, 'https://base.example/a/b'),
  email: (text) => text.includes('@'),
  'idn-email': (text) => text.includes('@'),
  ipv4: () => true,
  ipv6: () => true,
};

function newAjv(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check);
  return ajv;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** The official OSCAL schema. */
export function oscalValidator(): ValidateFunction {
  return newAjv().compile(readJson(oscalSchema ?? ''));
}

/** The CycloneDX 1.6 schema, as the library of its makers ships it. */
export function cyclonedxValidator(): ValidateFunction {
  const manifest = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json');
  const read = (name: string) => readJson(manifest.replace('package.json', `res/schema/${name}.SNAPSHOT.schema.json`));
  const ajv = newAjv();
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  return ajv.compile(read('bom-1.6'));
}
