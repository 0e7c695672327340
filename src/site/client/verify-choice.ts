import type { VerifyRequest } from './verify-messages.ts';

/** Finds the pack and its papers among files that somebody chose, or says what is wrong with the choice. */
export function chosenFrom(files: readonly File[]): Pick<VerifyRequest, 'zip' | 'signature' | 'provenance'> | string {
  const isPaper = ({ name }: File) => /\.(sig|intoto\.jsonl)$/.test(name);
  const [zip, ...others] = files.filter((file) => !isPaper(file));
  if (!zip) return 'Choose the zip as well: a signature alone shows nothing.';
  if (others.length > 0) return 'Choose one pack at a time, with what belongs to it.';
  const paper = (ending: string) =>
    files.find(({ name }) => name === `${zip.name}${ending}`) ?? files.find(({ name }) => name.endsWith(ending));
  const [signature, provenance] = [paper('.sig'), paper('.intoto.jsonl')];
  return { zip, ...(signature && { signature }), ...(provenance && { provenance }) };
}

/** Whether a folder is among what was dropped: a browser hands over its name and nothing in it. */
export function hasFolder(items: DataTransferItemList): boolean {
  return [...items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
}
