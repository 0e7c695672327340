import * as z from 'zod';

/** What people concluded in the requests to merge of a forge, exported because a squash merge forgets them. */
export const forgeReviewsSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of the form of the export.'),
    reviews: z
      .array(
        z.strictObject({
          commit: z
            .string()
            .regex(/^[0-9a-f]{40,64}$/)
            .describe('Commit that the request to merge became, in full.'),
          request: z.string().min(1).max(200).describe('Number or address of the request.'),
          by: z.string().min(1).max(200).describe('Who reviewed.'),
          state: z
            .enum(['approved', 'changes-requested', 'commented', 'dismissed'])
            .describe('What the review concluded.'),
          at: z.iso.datetime({ offset: true }).describe('When, with a time zone.'),
        }),
      )
      .describe('Reviews, in any order.'),
  })
  .describe('Reviews of a forge, for `trustwright pack --reviews FILE`.');
export type ForgeReview = Readonly<z.infer<typeof forgeReviewsSchema>>['reviews'][number];
