import type { Day } from '../model/fields.ts';
import { kinds } from '../model/kinds.ts';
import { type ProgramSettings, roleTitle } from '../model/program-settings.ts';
import type { Askable } from './granted-body.ts';

/** Whom a copy is for. */
export interface Reader {
  /** Identifier of the grant. */
  readonly grant: string;
  readonly company: string;
  /** Day of the grant, and the last day of access. */
  readonly day: Day;
  readonly expires: Day;
}

/** What stands at the head of a copy, besides title and text. */
export interface GrantedHead {
  readonly kind: string;
  readonly summary: string;
  readonly facts: readonly (readonly [term: string, fact: string])[];
  /** Words for the foot of each page. */
  readonly marking: string;
  /** Words across every page. */
  readonly watermark: readonly string[];
}

/** The head of a copy for one reader. Who works on the document, its history and its commit are left at home. */
export function grantedHead(settings: ProgramSettings, { collection, value }: Askable, reader: Reader): GrantedHead {
  const { company, grant, day, expires } = reader;
  const { version, approved, approvedBy, nextReview, visibility } = value;
  const under = visibility === 'nda' ? 'Confidential, under a non-disclosure agreement' : 'Confidential, on request';
  return {
    kind: collection === 'applicability' ? 'Statement of Applicability' : capitalised(kinds[collection].noun),
    summary: 'summary' in value ? value.summary : '',
    facts: [
      ['Given to', `${company}, by grant ${grant} of ${day}`],
      ['Handling', `${under}. For ${company} alone; not to be passed on.`],
      ['Offered until', expires],
      ['Version', version],
      ['Approved', approvedBy ? `${approved}, by ${roleTitle(settings, approvedBy)}` : approved],
      ['Next review', nextReview],
    ],
    marking: `for ${company}, grant ${grant}`,
    watermark: [company, `${under} · ${grant} · ${day}`],
  };
}

function capitalised(noun: string): string {
  return noun === 'page' ? 'Document' : noun.charAt(0).toUpperCase() + noun.slice(1);
}
