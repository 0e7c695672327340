import type { AnnexIVPoint } from '../../model/annex-iv.ts';

/** Where an answer to a point may come from by itself: the system's file, or documents that name the system. */
export type AskSource =
  | 'section'
  | 'test-reports'
  | 'purpose'
  | 'provider'
  | 'version'
  | 'earlier-versions'
  | 'models'
  | 'computing'
  | 'data'
  | 'oversight'
  | 'risks'
  | 'assessment'
  | 'standards'
  | 'declaration'
  | 'monitoring-plan';

/** One thing that a point asks for. */
export interface Ask {
  readonly what: string;
  readonly from: AskSource;
}

/** What a point of Annex IV asks for, in our own words. */
export interface PointAsks {
  readonly point: AnnexIVPoint;
  /** Headings in a technical file under which the point is understood. */
  readonly headings: readonly string[];
  readonly asks: readonly Ask[];
  /** Where the law itself makes the point conditional. */
  readonly onlyIf?: string;
}

const section = (what: string): Ask => ({ what, from: 'section' });
const from = (source: AskSource, what: string): Ask => ({ what, from: source });

/** What each point of Annex IV asks for, in the order of the law. */
export const annexIVAsks: readonly PointAsks[] = [
  {
    point: 'annex-iv.1.a',
    headings: ['Purpose, provider and versions'],
    asks: [
      ...[from('purpose', 'intended purpose'), from('provider', 'name of the provider')],
      ...[from('version', 'version'), from('earlier-versions', 'relation to earlier versions')],
    ],
  },
  {
    point: 'annex-iv.1.b',
    headings: ['Interaction with other hardware and software'],
    asks: [section('how it interacts with hardware, software and AI systems that are not part of it')],
  },
  {
    point: 'annex-iv.1.c',
    headings: ['Versions of software and firmware'],
    asks: [section('versions of relevant software or firmware, and what updates require')],
  },
  {
    point: 'annex-iv.1.d',
    headings: ['Forms in which it is offered'],
    asks: [section('every form in which it is placed on the market or put into service')],
  },
  {
    point: 'annex-iv.1.e',
    headings: ['Hardware'],
    asks: [from('computing', 'hardware on which it is intended to run')],
  },
  {
    point: 'annex-iv.1.f',
    headings: ['Photographs and illustrations'],
    asks: [section('photographs or illustrations of the product: external features, marking, internal layout')],
    onlyIf: 'the system is a component of products',
  },
  {
    point: 'annex-iv.1.g',
    headings: ['User interface'],
    asks: [section('basic description of the interface that the deployer is given')],
  },
  {
    point: 'annex-iv.1.h',
    headings: ['Instructions for use'],
    asks: [section('instructions for use for the deployer')],
  },
  {
    point: 'annex-iv.2.a',
    headings: ['Methods and steps of development'],
    asks: [
      section('methods and steps of development'),
      from('models', 'use of pre-trained systems and tools of third parties, and how they were integrated'),
    ],
  },
  {
    point: 'annex-iv.2.b',
    headings: ['Design specifications'],
    asks: [section('general logic, key design choices with their reasons, what it optimises for, trade-offs')],
  },
  {
    point: 'annex-iv.2.c',
    headings: ['Architecture and computing resources'],
    asks: [
      section('architecture: how components build on or feed into each other'),
      from('computing', 'computing resources for development, training, testing and validation'),
    ],
  },
  {
    point: 'annex-iv.2.d',
    headings: ['Data'],
    asks: [
      from('data', 'training, validation and testing data sets with their origin'),
      section('datasheets: how data was obtained, selected, labelled and cleaned'),
    ],
  },
  {
    point: 'annex-iv.2.e',
    headings: ['Assessment of human oversight'],
    asks: [
      from('oversight', 'human oversight measures'),
      section('assessment of these measures and of what helps deployers to interpret the output'),
    ],
  },
  {
    point: 'annex-iv.2.f',
    headings: ['Changes determined in advance'],
    asks: [section('changes determined in advance, and how conformity is kept through them')],
    onlyIf: 'changes are determined in advance',
  },
  {
    point: 'annex-iv.2.g',
    headings: ['Validation and testing'],
    asks: [
      section('procedures, data, metrics of accuracy and robustness, and potentially discriminatory effects'),
      from('test-reports', 'test logs and reports, dated and signed by those who answer for them'),
    ],
  },
  {
    point: 'annex-iv.2.h',
    headings: ['Cybersecurity'],
    asks: [section('cybersecurity measures')],
  },
  {
    point: 'annex-iv.3',
    headings: ['Monitoring, functioning and control'],
    asks: [section('capabilities and limits, accuracy for groups, unintended outcomes, oversight, input data')],
  },
  {
    point: 'annex-iv.4',
    headings: ['Why the metrics fit'],
    asks: [section('why the performance metrics are appropriate for this system')],
  },
  {
    point: 'annex-iv.5',
    headings: ['Risk management'],
    asks: [
      from('risks', 'risks of the system with treatment'),
      from('assessment', 'assessment of its version'),
      section('the risk management system of Article 9'),
    ],
  },
  {
    point: 'annex-iv.6',
    headings: ['Changes through the life cycle'],
    asks: [section('relevant changes that the provider made through the life cycle')],
  },
  {
    point: 'annex-iv.7',
    headings: ['Standards and solutions'],
    asks: [from('standards', 'harmonised standards applied in full and cited, or else the solutions adopted')],
  },
  {
    point: 'annex-iv.8',
    headings: ['Declaration of conformity'],
    asks: [from('declaration', 'copy of the EU declaration of conformity')],
  },
  {
    point: 'annex-iv.9',
    headings: ['Post-market monitoring'],
    asks: [from('monitoring-plan', 'system and plan of post-market monitoring')],
  },
];

/** What a new technical file says in the place of a point. A section that says no more is not written yet. */
export function promptOf({ asks, onlyIf }: PointAsks): string {
  const only = onlyIf === undefined ? '' : ` Only where ${onlyIf}; else say why not, in \`points\`.`;
  return `To be described: ${asks.map(({ what }) => what).join('; ')}.${only}`;
}
