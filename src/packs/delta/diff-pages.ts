import { element, page } from '../../render/html-page.ts';
import type { Artefact, PackInput, Past } from '../artefact.ts';
import { countWords, diffToHtml } from '../history/diff-page.ts';
import { diffPath, governed } from './document-rows.ts';

/** A page for each document that changed since a commit, with the words that came and went. */
export function diffPages(input: PackInput, past: Past): readonly Artefact[] {
  const decoder = new TextDecoder();
  const textOf = (bytes: Uint8Array | undefined) => (bytes ? decoder.decode(bytes) : '');
  return governed.flatMap(({ list, folder }) => {
    const before = new Map(past.scope[list].map((document) => [document.value.id, document]));
    return input.scope[list].flatMap((document): readonly Artefact[] => {
      const was = before.get(document.value.id);
      if (!was || was.digest === document.digest) return [];
      const { id, title, version } = document.value;
      const [old, now] = [textOf(past.read(was.file)), textOf(input.read(document.file))];
      const { added, removed } = countWords(old, now);
      const versions =
        was.value.version === version ? `version ${version}, edited` : `version ${was.value.version} → ${version}`;
      const moved = was.file === document.file ? '' : ` Its file was moved from ${was.file} to ${document.file}.`;
      const body = [
        element('p', { class: 'lead' }, `${versions}: ${added} words came, ${removed} went.${moved}`),
        diffToHtml(old, now),
      ];
      return [{ path: diffPath(folder, id), content: page({ title: `Changes of “${title}”`, up: '../../', body }) }];
    });
  });
}
