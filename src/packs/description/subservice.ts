import { formatForPeople } from '../../model/requirement-id.ts';
import type { Vendor } from '../../model/vendor.ts';
import type { PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { type Block, heading, list, paragraph, table } from '../prose/block.ts';
import { type Describe, isAboutProducts, section } from './section.ts';

/** Subservice organisations: how each stands in the report, and what it is expected to do. */
export const subservice: Describe = (input) => {
  const vendors = vendorsIn(input);
  const named = vendors.filter((each) => each.subservice);
  const others = vendors.filter((each) => !each.subservice && each.criticality === 'high');
  return section(
    'DC 7',
    'Subservice organisations',
    [
      ...named.flatMap((vendor) => describeVendor(vendor, input)),
      ...(others.length > 0
        ? [
            heading(3, 'Vendors that are no subservice organisations'),
            paragraph('Ours depends on them, and meets the criteria by controls of its own over them:'),
            list(others.map(({ title, summary }) => `${title}: ${summary}`)),
          ]
        : []),
    ],
    [named.length === 0 && 'No vendor says how it stands in the report: carved out, or inclusive.'],
  );
};

function vendorsIn(input: PackInput): readonly Vendor[] {
  const { from, to } = lookBackOf(input);
  return [...input.program.vendors.values()]
    .map(({ value }) => value)
    .filter(({ since, until, products }) => since <= to && (until ?? to) >= from && isAboutProducts(input, products))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

function describeVendor({ title, assurance, subservice: stands }: Vendor, { asOf }: PackInput): readonly Block[] {
  if (!stands) return [];
  const { method, services, controls } = stands;
  const read = assurance.map(({ what, on, until }) => {
    const holds = until === undefined ? '' : until < asOf ? `, out of date since ${until}` : `, holds until ${until}`;
    return `${what}, of ${on}${holds}`;
  });
  const means =
    method === 'carve-out'
      ? 'Its controls are left out of this description (carve-out method). The criteria below are met only together with them.'
      : 'Its controls are part of this description (inclusive method).';
  return [
    heading(3, title),
    paragraph(`${services} ${means}`),
    ...(controls.length > 0
      ? [
          table(
            `Controls expected of ${title}`,
            ['What it is expected to do', 'Criteria'],
            controls.map(({ what, requirements }) => [what, requirements.map(formatForPeople).join(', ')]),
          ),
        ]
      : [{ is: 'lack', text: `What ${title} is expected to do is not written down.` } as const]),
    ...(read.length > 0 ? [paragraph('Reports and certificates that we have read:'), list(read)] : []),
  ];
}
