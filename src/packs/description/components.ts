import type { Asset } from '../../model/registers.ts';
import type { PackInput } from '../artefact.ts';
import { type Block, heading, linked, paragraph, table } from '../prose/block.ts';
import { type Describe, section } from './section.ts';

type AssetType = Asset['type'];

/** Components of the system: infrastructure, software, people, procedures and data. */
export const components: Describe = (input) => {
  const { program, scope } = input;
  const { roles, scope: stated } = program.settings.value;
  const of = (...types: readonly AssetType[]) =>
    [...program.assets.values()]
      .map(({ value }) => value)
      .filter(({ type }) => types.includes(type))
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  const infrastructure = of('service', 'hardware', 'site');
  const software = of('software', 'model');
  const data = of('information');
  const people = of('people');
  return section(
    'DC 3',
    'Components of the system',
    [
      ...part('Infrastructure', stated.locations.length > 0 ? `Sites: ${stated.locations.join('; ')}.` : '', [
        assetTable('Infrastructure', infrastructure, vendorNames(input)),
      ]),
      ...part('Software', '', [assetTable('Software', software, vendorNames(input))]),
      ...part('People', people.map(({ location }) => location).join(' '), [
        table(
          'Roles',
          ['Role', 'Answers for'],
          roles.map(({ title, responsibilities = '' }) => [title, responsibilities]),
        ),
      ]),
      ...part(
        'Procedures',
        `${scope.controls.length} controls put these policies into practice; the control matrix lists them.`,
        [
          table(
            'Policies',
            ['Policy', 'What it is about'],
            scope.policies.map(({ value }) => [
              linked([{ text: value.title, path: `policies/${value.id}.html` }]),
              value.summary,
            ]),
          ),
        ],
      ),
      ...part('Data', '', [
        table(
          'Data',
          ['Information', 'Class', 'Personal data', 'Where it is'],
          data.map(({ title, classification, personalData, location }) => [
            ...[title, classification, personalData ? 'yes' : 'no', location],
          ]),
        ),
      ]),
    ],
    [
      infrastructure.length === 0 && 'No infrastructure is in the register of assets.',
      software.length === 0 && 'No software is in the register of assets.',
      scope.policies.length === 0 && 'No policy is in scope.',
      data.length === 0 && 'No information is in the register of assets.',
    ],
  );
};

/** A component under its heading; a table without rows is left out. */
function part(title: string, words: string, blocks: readonly Block[]): readonly Block[] {
  const shown = blocks.filter((block) => block.is !== 'table' || block.rows.length > 0);
  if (shown.length === 0 && words === '') return [];
  return [heading(3, title), ...(words === '' ? [] : [paragraph(words)]), ...shown];
}

function assetTable(title: string, assets: readonly Asset[], vendors: (asset: Asset) => string): Block {
  const rows = assets.map((asset) => [asset.title, asset.type, asset.location, vendors(asset)]);
  return table(title, ['Component', 'Sort', 'Where it is', 'Vendors'], rows);
}

function vendorNames({ program }: PackInput) {
  return ({ vendors }: Asset) => vendors.map((id) => program.vendors.get(id)?.value.title ?? id).join(', ');
}
