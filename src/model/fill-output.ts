import * as z from 'zod';
import { day } from './fields.ts';

/** What `trustwright fill --format json` prints. */
export const fillOutput = z
  .object({
    file: z.string().describe('The filled workbook.'),
    asOf: day.describe('Day for which the answers were looked at.'),
    filled: z.int().describe('Questions of which at least one cell was filled.'),
    high: z.int().describe('Of these, the ones that a published answer answers as they are asked.'),
    leftEmpty: z.int().describe('Questions of which no cell was filled.'),
    questions: z
      .array(
        z.object({
          sheet: z.string().describe('Name of the sheet.'),
          row: z.int().describe('Row, counted from 1.'),
          id: z.string().describe('Number that the buyer gave the question; empty where there is none.'),
          question: z.string().describe('The question, as the buyer asks it.'),
          cells: z
            .array(
              z.object({
                cell: z.string().describe('Name of the cell.'),
                text: z.string().describe('What was written into it.'),
              }),
            )
            .describe('Cells that were filled.'),
          source: z
            .object({
              kind: z.enum(['answer', 'document']).describe('A published answer, or a document that is quoted.'),
              id: z.string().describe('Identifier of the answer or document.'),
              title: z.string().describe('Its title.'),
              address: z.string().describe('Where customers find it.'),
              asOf: day.optional().describe('Day on which it was last true, or approved.'),
              notCovered: z.string().optional().describe('What it does not cover.'),
            })
            .optional()
            .describe('What the texts were taken from.'),
          confidence: z.enum(['high', 'medium']).optional().describe('How surely the source fits the question.'),
          score: z.number().optional().describe('Likeness, 0 to 1.'),
          notes: z.array(z.string()).describe('What a person should look at.'),
          leftEmptyBecause: z.string().optional().describe('Why nothing was filled.'),
        }),
      )
      .describe('Every question that was found, in the order of sheets and rows.'),
    passedOver: z.array(z.string()).describe('Sheets in which no questions were found.'),
    notes: z.array(z.string()).describe('What is in the workbook that a reader should know of.'),
  })
  .describe('What `trustwright fill --format json` prints.');
