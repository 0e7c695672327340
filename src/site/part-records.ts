import { pagesOf } from './list-pages.ts';
import { lists } from './lists.ts';
import type { Phrase } from './locales/german.ts';
import type { Findable } from './search-record.ts';
import type { Site } from './site.ts';

/** What each part of the site holds, in the words in which people ask for it. A part that is not here is found by its name. */
const holds: Readonly<Record<string, Phrase>> = {
  '/frameworks':
    'All frameworks and standards in scope, with the status of each requirement. Compliance, certifications.',
  '/policies': 'All policies that are in force, with version, approval and next review. List of policies.',
  '/controls': 'All controls: what the organisation does. List of controls, control catalogue.',
  '/ai': 'All AI systems, what each is for and where it is weak. List of AI systems and model vendors, AI use cases.',
  '/sub-processors':
    'All sub-processors and suppliers, with purpose, data, region. Sub-processor list, list of vendors.',
  '/answers': 'The questions that buyers ask, with short answers. FAQ, questionnaire.',
  '/updates': 'What changed, newest first. News, changelog, announcements, incidents.',
  '/documents': 'Documents that are given on request or under an agreement. Reports, certificates, request access.',
};

/** The same of the parts that staff alone see. */
const heldForStaff: Readonly<Record<string, string>> = {
  '/systems': 'All AI systems, with role, class and owner. Inventory of AI systems.',
  '/incidents': 'Incidents, with the clocks that run. List of incidents.',
  '/governance': 'Who decides about AI: committees, meetings, decisions.',
  '/risks': 'Risk register and heat map. List of risks.',
  '/treatment-plan': 'Steps that treat risks, by day.',
  '/registers': 'Registers: evidence, assets, incidents, audits, findings.',
  '/carry-over': 'What the work for some frameworks brings to another. Crosswalk, mapping.',
  '/applicability': 'What applies, and why. Statements of applicability.',
};

/** The record of each part of the site, of its other pages, and of each document that is given on request. */
export function* partRecords(site: Site): Generator<Findable> {
  const kind = 'Overview';
  const { t } = site.words;
  for (const { label, address } of site.navigation) {
    if (address === '/matrix') continue;
    const held = holds[address] ? t(holds[address]) : (heldForStaff[address] ?? '');
    yield { address, kind, title: t(label), text: held, asked: [held] };
  }
  yield {
    ...{ address: '/legend', kind, title: t('Words and signs') },
    text: t('What the words and signs on this site mean, and what it is not. Legend, glossary, definitions.'),
  };
  for (const page of pagesOf(lists.documents(site))) {
    for (const { collection, id, title, summary, visibility } of page.entries) {
      yield {
        ...{ address: `${page.address}#${collection}-${id}`, kind: 'On request', title, about: summary },
        text: `${summary} ${t(visibility === 'nda' ? 'Given under a non-disclosure agreement.' : 'Given on request.')}`,
      };
    }
  }
}
