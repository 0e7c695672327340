import type * as z from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { checkOutput } from '../model/outputs.ts';

/** Diagnostics as the JSON that `check` prints; a problem without a place stands on the first line. */
export function reportJson(diagnostics: readonly Diagnostic[]): string {
  const output: z.infer<typeof checkOutput> = {
    diagnostics: diagnostics.map(({ check, severity, message, file, place, actual, expected }) => ({
      ...{ check, severity, message, file, line: place?.line ?? 1, column: place?.column ?? 1 },
      ...(place?.endLine !== undefined && { endLine: place.endLine }),
      ...(place?.endColumn !== undefined && { endColumn: place.endColumn }),
      ...(actual !== undefined && { actual }),
      ...(expected && { expected: [...expected] }),
    })),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}
