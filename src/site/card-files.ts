import { cardJson } from './card-json.ts';
import { cardSchema, cardSchemaAddress } from './card-schema.ts';
import type { Site } from './site.ts';

/** The cards as files for machines, by path, with their schema; nothing where there is no card. */
export function cardFiles({ ai, surface }: Pick<Site, 'ai' | 'surface'>): readonly (readonly [string, string])[] {
  if (ai.sheets.length === 0) return [];
  const cards = ai.sheets.map((sheet) => [sheet.json.slice(1), toText(cardJson(sheet, surface.asOf))] as const);
  return [...cards, [cardSchemaAddress.slice(1), toText(cardSchema())]];
}

function toText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
