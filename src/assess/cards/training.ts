import type { Program } from '../../model/program.ts';
import type { CardAndSystem, Contradiction } from './contradiction.ts';

const learning: ReadonlySet<string> = new Set(['training', 'validation']);

/**
 * What a card says of training on data of customers, held against the data sets of the system's file and the records of
 * its vendors. Only what these state takes part: a data set that does not say whose it is contradicts nothing.
 */
export function trainingContradictions(
  { card, system, file }: CardAndSystem,
  vendors: Program['vendors'],
): readonly Contradiction[] {
  const { training } = card;
  if (training === undefined) return [];
  const { byUs, byVendors } = training;
  const sets = [...system.data.entries()].filter(([, { purpose }]) => learning.has(purpose));
  const ofCustomers = sets.find(([, { customers }]) => customers === true);
  const isKnown = sets.length > 0 && sets.every(([, { customers }]) => customers === false);
  const suppliers = system.models.flatMap(({ vendor }) => vendors.get(vendor ?? '') ?? []);
  const learner = suppliers.find(({ value }) => value.trainsOnCustomerData);
  const found: Contradiction[] = [];
  if (byUs === 'never' && ofCustomers) {
    const [at, { name }] = ofCustomers;
    const because = `The system learns from the data set "${name}", which is data of customers.`;
    const source = { document: file, path: ['data', at, 'customers'] };
    found.push({ path: ['training', 'byUs'], says: byUs, expected: ['opt-in', 'opt-out', 'always'], because, source });
  }
  if (byUs !== 'never' && isKnown) {
    const because = 'No data set that the system learns from is data of customers.';
    const source = { document: file, path: ['data', sets[0]?.[0] ?? 0, 'customers'] };
    found.push({ path: ['training', 'byUs'], says: byUs, expected: ['never'], because, source });
  }
  if (byVendors === 'never' && learner) {
    const because = `The record of \`${learner.value.id}\` says that it trains models on data of customers.`;
    const source = { document: learner, path: ['trainsOnCustomerData'] };
    const expected = ['opt-in', 'opt-out', 'always'];
    found.push({ path: ['training', 'byVendors'], says: byVendors, expected, because, source });
  }
  if ((byVendors === 'always' || byVendors === 'opt-out') && suppliers.length > 0 && !learner) {
    const because = 'No record of a vendor of its models says so.';
    found.push({ path: ['training', 'byVendors'], says: byVendors, expected: ['never', 'opt-in'], because });
  }
  return found;
}
