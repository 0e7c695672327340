export { readRequirementId, suggestRequirementId } from './requirement-suggestion.ts';

/** A requirement in two parts: its catalog and its identifier inside that catalog. */
export interface RequirementId {
  readonly catalog: string;
  readonly local: string;
}

const iso = /^([A-D]|A\.\d+(\.\d+){0,2}|\d+(\.\d+){0,2})$/;

/** The grammar of local identifiers, by catalog; a catalog of an adopter may use any parts joined by `.` or `-`. */
const grammars: Readonly<Record<string, RegExp>> = {
  'iso27001-2022': iso,
  'iso42001-2023': iso,
  'soc2-tsc-2017': /^((CC|A|PI|C|P)\d(\.\d)?|security|availability|processing-integrity|confidentiality|privacy)$/,
  'nist-ai-rmf': /^(GOVERN|MAP|MEASURE|MANAGE)(-\d+(\.\d+)?)?$/,
  'eu-ai-act':
    /^(chapter-[ivx]+(\.\d)?|art-\d+[a-z]?(\.\d+[a-z]?)?(\.[a-z]{1,2}|\.profiling)?|annex-[ivx]+(\.([a-e]|s\d))?(\.\d+)?(\.[a-z])?)$/,
};
const anyLocal = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;

/** Reads a canonical identifier, `catalog:local`; undefined for any other spelling. Strict: see `suggestRequirementId`. */
export function parseRequirementId(text: string): RequirementId | undefined {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*):(\S+)$/.exec(text);
  const [, catalog, local] = match ?? [];
  if (catalog === undefined || local === undefined) return undefined;
  return (grammars[catalog] ?? anyLocal).test(local) ? { catalog, local } : undefined;
}

/** Writes the canonical identifier, `catalog:local`. */
export function formatRequirementId(id: RequirementId): string {
  return `${id.catalog}:${id.local}`;
}

/** What people read: `A.5.15`, `CC6.1`, `GOVERN 1.1`, `Article 73(4)`, `Annex VIII, Section B, point 3`. */
export function formatForPeople(id: string): string {
  const parsed = parseRequirementId(id);
  if (parsed === undefined) return id;
  const { catalog, local } = parsed;
  if (catalog === 'eu-ai-act') return formatLaw(local);
  if (catalog === 'nist-ai-rmf') return local.replace('-', ' ');
  if (/^[A-D]$/.test(local) && catalog.startsWith('iso')) return `Annex ${local}`;
  return /^[a-z]/.test(local) && catalog === 'soc2-tsc-2017' ? capitalise(local.replaceAll('-', ' ')) : local;
}

function formatLaw(local: string): string {
  const dash = local.indexOf('-');
  const [head = '', ...parts] = local.slice(dash + 1).split('.');
  const word = local.slice(0, dash);
  if (word === 'art') {
    const special = parts.at(-1) === 'profiling' ? ', profiling' : '';
    return `Article ${head}${parts
      .filter((part) => part !== 'profiling')
      .map((part) => `(${part})`)
      .join('')}${special}`;
  }
  const name = `${capitalise(word)} ${head.toUpperCase()}`;
  if (word === 'chapter') return parts[0] === undefined ? name : `${name}, Section ${parts[0]}`;
  const section = /^([a-z]|s\d)$/.test(parts[0] ?? '') ? parts.shift()?.replace(/^s(?=\d)/, '') : undefined;
  const [first, ...rest] = parts;
  const point = first === undefined ? '' : `, point ${first}${rest.map((part) => `(${part})`).join('')}`;
  return `${name}${section === undefined ? '' : `, Section ${section.toUpperCase()}`}${point}`;
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The address of a requirement's page below the site's root: `/frameworks/iso27001-2022/a.5.15`. */
export function toAddress(id: string): string {
  return `/frameworks/${id.replace(':', '/').toLowerCase()}`;
}

/** The identifier in OSCAL, a token (a name without colon): `iso27001-2022_a.5.15`. */
export function toOscalToken(id: string): string {
  return id.replace(':', '_').toLowerCase();
}
