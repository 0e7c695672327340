import { zipPieces } from '../integrity/zip.ts';
import type { Day } from '../model/fields.ts';
import type { Artefact, PackInput } from './artefact.ts';
import { type BagInfo, bagEntries } from './bag.ts';
import { bagProfileArtefact, bagProfileIdentifier } from './bag-profile.ts';
import { packCover } from './pack-cover.ts';
import { packIndex, type Written } from './pack-index.ts';
import { packName } from './pack-name.ts';
import { packWorkbook } from './pack-workbook.ts';
import { roCrate } from './ro-crate.ts';
import { writersFor } from './sections.ts';
import { packStyle } from './style.ts';

/** A pack before it is written: its name, its files, and what its bag says of it. */
export interface Pack {
  readonly name: string;
  readonly artefacts: readonly Artefact[];
  readonly info: BagInfo;
  readonly day: Day;
}

/** Makes the pack of one audit. Pure: the same input gives the same bytes. */
export async function makePack(input: PackInput): Promise<Pack> {
  const { audit, asOf, program, commit, toolVersion } = input;
  const tables = writersFor(input).map(({ title, write }) => ({ title, artefacts: write(input) }));
  const workbook = await packWorkbook(input, tables);
  const written: readonly Written[] = [
    ...tables,
    { title: 'Workbook', artefacts: [workbook] },
    { title: 'Provenance and verification', artefacts: [bagProfileArtefact] },
  ];
  const cover = packCover(input, written);
  const artefacts: readonly Artefact[] = [
    packIndex(input, written, cover),
    ...(cover && 'pdf' in cover ? [{ path: 'index.pdf', content: cover.pdf, title: audit.title }] : []),
    { path: 'style.css', content: packStyle },
    ...written.flatMap((entry) => entry.artefacts),
  ];
  const info: BagInfo = [
    ['BagIt-Profile-Identifier', bagProfileIdentifier],
    ['Source-Organization', program.settings.value.organisation.legalName],
    ['External-Identifier', packName(input)],
    ['External-Description', `Audit pack: ${audit.title}`],
    ['Bagging-Date', asOf],
    ['Bag-Software-Agent', `trustwright ${toolVersion}`],
    ...(commit ? [['Source-Commit', commit] as const] : []),
  ];
  return { name: packName(input), artefacts: [...artefacts, roCrate(input, artefacts)], info, day: asOf };
}

/** The zip of a pack, piece by piece: its bag in a folder of its name, signed inside where a pack is signed. */
export function zipOf(
  { name, artefacts, info, day }: Pack,
  sign?: (tagManifest: Uint8Array) => string,
): Iterable<Uint8Array> {
  return zipPieces(name, bagEntries(artefacts, info, sign), day);
}
