import * as z from 'zod';
import { cardOutput, cardOutputFormat } from '../model/card-output.ts';

/** Address on every site of the JSON Schema of a card; its number is that of the shape. */
export const cardSchemaAddress = `/schemas/ai-card-${cardOutputFormat}.json`;

/** The JSON Schema of a card for machines, draft 7: open, so that a reader accepts fields that are added later. */
export function cardSchema(): Readonly<Record<string, unknown>> {
  const { $schema, description, ...rest } = z.toJSONSchema(cardOutput, { target: 'draft-7', io: 'input' });
  return { $schema, $id: `urn:trustwright:ai-card:${cardOutputFormat}`, title: 'AI card', description, ...rest };
}
