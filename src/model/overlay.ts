import * as z from 'zod';
import { identifier } from './fields.ts';

/** Texts of requirements that a team holds a licence for. Lives in the git-ignored folder `overlays/`. */
export const overlaySchema = z
  .strictObject({
    catalog: identifier.describe('Catalog whose requirements the texts belong to.'),
    texts: z.record(z.string(), z.string()).describe('Text by requirement, without the catalog.'),
  })
  .describe('Texts of requirements that a team holds a licence for.');
export type Overlay = Readonly<z.infer<typeof overlaySchema>>;
