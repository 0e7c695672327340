import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckInfo } from '../model/reading-checks.ts';

/** Diagnostics as a SARIF 2.1.0 log, with every check as a rule. */
export function reportSarif(diagnostics: readonly Diagnostic[], checks: readonly CheckInfo[], version: string): string {
  const rules = checks.map(({ id, severity, summary }) => ({
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level: severity },
  }));
  const results = diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.check,
    ruleIndex: checks.findIndex(({ id }) => id === diagnostic.check),
    level: diagnostic.severity,
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: location(diagnostic) }],
    ...(diagnostic.related && {
      relatedLocations: diagnostic.related.map((related) => ({
        physicalLocation: location(related),
        message: { text: related.message },
      })),
    }),
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'trustwright', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function location({ file, place }: Pick<Diagnostic, 'file' | 'place'>): object {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: place?.line ?? 1,
      startColumn: place?.column ?? 1,
      ...(place?.endLine !== undefined && { endLine: place.endLine }),
      ...(place?.endColumn !== undefined && { endColumn: place.endColumn }),
    },
  };
}
