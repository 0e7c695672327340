import * as z from 'zod';

/** A line or a paragraph in a catalog. */
export const catalogText = z.string().trim().min(1).max(600);

/** Local identifier of a requirement inside its catalog, such as `A.5.15`, `CC6.1`, `art-73.4`, `annex-iv.2.f`. */
export const localId = z
  .string()
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, 'Unexpected local identifier, expected parts joined by `.` or `-`.')
  .describe('Local identifier inside the catalog, for instance `A.5.15` or `art-73.4`.');
