import type { SubProcessorsJson } from '../model/sub-processors-json.ts';
import type { TrustJson } from '../model/trust-json.ts';
import type { SubProcessorChange } from '../publish/sub-processor-changes.ts';
import type { Surface } from '../publish/surface.ts';
import type { Table } from '../report/csv.ts';
import { calendarAddress, feedAddresses } from './feed-addresses.ts';
import { publishedDocument } from './published-document.ts';
import { absolute, schemaAddress } from './site-address.ts';

/** The list of sub-processors and its changes, for programs. */
export function subProcessorsForMachines(surface: Surface): SubProcessorsJson {
  const { organisation, siteAddress, asOf, noticeDays } = surface;
  return {
    ...{ $schema: schemaAddress(surface, 'subprocessors-1'), format: 1, organisation: organisation.legalName },
    ...(siteAddress && { siteAddress }),
    ...{ asOf, noticeDays, objections: organisation.contact.privacy },
    ...{
      subProcessors: subProcessorsOf(surface),
      changes: surface.changes.map(publishedChange),
      feeds: feedAddresses(surface),
    },
  };
}

/** Every sub-processor, sorted by name. */
export function subProcessorsOf({ vendors, changes }: Surface): TrustJson['subProcessors'] {
  const added = new Map(changes.filter(({ kind }) => kind === 'added').map((change) => [change.vendor.id, change]));
  return vendors
    .filter(({ data }) => data.subProcessor)
    .map((view) => {
      const { products, data, regions, transfer, aiModelVendor, trainsOnCustomerData, since, until } = view.data;
      const { announced, objectBy } = added.get(view.id) ?? {};
      return {
        ...publishedDocument(view),
        ...{ products: [...products], data: [...data], regions: [...regions], ...(transfer && { transfer }) },
        ...{ aiModelVendor, trainsOnCustomerData, ...(announced && { announced }), ...(objectBy && { objectBy }) },
        ...{ since, ...(until && { until }), assurance: [...view.data.assurance] },
      };
    });
}

/** A change as machines read it. */
export function publishedChange(change: SubProcessorChange): TrustJson['subProcessorChanges'][number] {
  const { id, kind, vendor, what, on, announced, objectBy, effective } = change;
  return {
    ...{ id, kind, subProcessor: vendor.id, title: vendor.title, what, on },
    ...(announced && { announced }),
    ...(objectBy && { objectBy, calendar: calendarAddress(id) }),
    ...{ effective, address: vendor.address },
  };
}

/** The same list for spreadsheets: one row for each sub-processor. */
export function subProcessorRows(surface: Surface): Table {
  return {
    columns: [
      ...['Company', 'Purpose', 'Data', 'Regions', 'Transfer', 'Supplies an AI model', 'Trains on customer data'],
      ...['Announced', 'Objections until', 'In use from', 'In use until', 'Approved', 'Address'],
    ],
    rows: subProcessorsOf(surface).map((each) => [
      ...[each.title, each.summary ?? '', each.data.join('; '), each.regions.join('; '), each.transfer ?? ''],
      ...[each.aiModelVendor, each.trainsOnCustomerData].map((holds) => (holds ? 'yes' : 'no')),
      ...[each.announced, each.objectBy, each.since, each.until, each.approved].map((day) => day ?? ''),
      absolute(surface, each.address),
    ]),
  };
}
