import { jsonSchemaOf, siteSchemas } from '../model/published-schema.ts';
import { cardJson } from './card-json.ts';
import type { Site } from './site.ts';

/** The cards as files for machines, by path, with their schema; nothing where there is no card. For every audience. */
export function cardFiles({ ai, surface }: Pick<Site, 'ai' | 'surface'>): readonly (readonly [string, string])[] {
  if (ai.sheets.length === 0) return [];
  const { schema, title } = siteSchemas['ai-card-1'];
  const cards = ai.sheets.map((sheet) => [sheet.json.slice(1), toText(cardJson(sheet, surface))] as const);
  return [...cards, ['schemas/ai-card-1.json', toText(jsonSchemaOf(schema, title))]];
}

function toText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
