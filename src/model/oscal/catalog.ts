import * as z from 'zod';
import { backMatter, markup, markupLine, metadata, property, token, uuid } from './fields.ts';

const part = z.strictObject({ id: token, name: z.literal('statement'), prose: markup });
const head = z.strictObject({ id: token, class: token, title: markupLine, props: z.array(property).min(1) });

/** A requirement that can be assessed, or a heading that stands among such. */
export interface OscalControl extends z.infer<typeof head> {
  readonly parts?: z.infer<typeof part>[] | undefined;
  readonly controls?: OscalControl[] | undefined;
}

/** A heading over headings, or over controls: OSCAL does not mix the two. */
export interface OscalGroup extends z.infer<typeof head> {
  readonly groups?: OscalGroup[] | undefined;
  readonly controls?: OscalControl[] | undefined;
}

const control: z.ZodType<OscalControl> = z.lazy(() =>
  head.extend({ parts: z.array(part).min(1).optional(), controls: z.array(control).min(1).optional() }),
);

const group: z.ZodType<OscalGroup> = z.lazy(() =>
  head
    .extend({ groups: z.array(group).min(1).optional(), controls: z.array(control).min(1).optional() })
    .refine(({ groups, controls }) => !(groups && controls), 'Unexpected groups beside controls.'),
);

/** The catalog model, as far as we write it. */
export const oscalCatalog = z.strictObject({
  catalog: z.strictObject({
    uuid,
    metadata,
    groups: z.array(group).min(1).optional(),
    controls: z.array(control).min(1).optional(),
    'back-matter': backMatter.optional(),
  }),
});
