import type { ArtefactWriter } from './artefact.ts';

/** Where the pack comes from: commit, clock, tool, and the digest of every source document. */
export const provenance: ArtefactWriter = {
  id: 'provenance',
  title: 'Provenance and verification',
  write({ audit, asOf, commit, uncommitted, toolVersion, scope }) {
    const documents = [...scope.policies, ...scope.controls, ...scope.evidence, ...scope.systems, ...scope.assessments];
    const sources = documents
      .map(({ file, digest }) => ({ file, sha256: digest }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
    const content = {
      audit: audit.id,
      asOf,
      commit: commit ?? null,
      uncommittedChanges: uncommitted,
      tool: { name: 'trustwright', version: toolVersion },
      sources,
    };
    const description = 'Commit, as-of date, tool version and the digest of every source document.';
    return [
      { path: 'provenance.json', title: 'Provenance', description, content: `${JSON.stringify(content, null, 2)}\n` },
    ];
  },
};
