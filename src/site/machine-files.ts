import { jsonSchemaOf, siteSchemas } from '../model/published-schema.ts';
import { toCsv } from '../report/csv.ts';
import { badgeFiles } from './badges.ts';
import { calendarFiles } from './calendar.ts';
import { cyclonedxFile } from './cyclonedx-file.ts';
import { feedFiles } from './feeds.ts';
import { llmsText } from './llms-text.ts';
import { oscalFiles } from './oscal-files.ts';
import type { Site } from './site.ts';
import { siteMap } from './site-map.ts';
import { subProcessorRows, subProcessorsForMachines } from './sub-processors-json.ts';
import { machineReadable } from './trust-json.ts';

/** What programs read of a public site, by path below its root; all of it made from the surface alone. */
export function machineFiles(site: Omit<Site, 'files'>): readonly (readonly [path: string, content: string])[] {
  const { surface } = site;
  if (surface.audience !== 'public') return [];
  const schemas = Object.entries(siteSchemas).map(
    ([name, { schema, title }]) => [`schemas/${name}.json`, toLine(jsonSchemaOf(schema, title))] as const,
  );
  return [
    ...badgeFiles(surface),
    ...calendarFiles(surface),
    ['cyclonedx.json', cyclonedxFile(surface)],
    ...feedFiles(site),
    ['llms.txt', llmsText(site)],
    ...oscalFiles(surface),
    ...schemas,
    ...(surface.siteAddress ? ([['sitemap.xml', siteMap(site)]] as const) : []),
    ['subprocessors.csv', toCsv(subProcessorRows(surface))],
    ['subprocessors.json', toLine(subProcessorsForMachines(surface))],
    ['trust.json', toLine(machineReadable(surface, site.signed))],
  ];
}

function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
