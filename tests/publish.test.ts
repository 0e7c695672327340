import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import type { Visibility } from '../src/model/fields.ts';
import type { Grant } from '../src/model/grant.ts';
import { isLive } from '../src/model/grant-life.ts';
import { type Collection, collections } from '../src/model/kinds.ts';
import type { Document, Program } from '../src/model/program.ts';
import { sealedPath } from '../src/model/sealed-file.ts';
import { toInternal } from '../src/publish/internal.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { edgeOf, mappingsWith } from './support/arbitrary-crosswalk.ts';
import {
  aiSystem,
  answer,
  card,
  claim,
  control,
  evidence,
  type Fields,
  grant,
  grantedDocument,
  impactAssessment,
  implementing,
  mapping,
  page,
  policy,
  risk,
  settings,
  update,
  vendor,
} from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { type Drafts, programOf } from './support/program.ts';

const day = '2026-06-01';
const isGated = (visibility: Visibility) => visibility === 'request' || visibility === 'nda';

/** Collections of which customers may learn that a gated document exists. */
const askable: readonly Collection[] = ['policies', 'controls', 'assessments', 'applicability', 'pages'];

describe('non-interference', () => {
  it('two programs that agree on what is public give the same trust center', () => {
    fc.assert(
      fc.property(somePublic, someHidden, someHidden, (shown, one, other) => {
        const of = (hidden: Drafts) => toTrustCenter(programOf({ ...merge(shown, hidden), shippedMappings }), day);
        expect(of(one)).toEqual(of(other));
      }),
    );
  });

  it('a gated document shows title and one line, whatever else it says', () => {
    fc.assert(
      fc.property(fc.constantFrom('request', 'nda'), fc.string(), fc.string(), (visibility, one, other) => {
        const of = (secret: string, version: string) => {
          const gated = policy('plan', {
            visibility,
            title: 'Plan',
            summary: 'How we recover.',
            version,
            appliesTo: `x${secret}`,
          });
          return toTrustCenter(programOf({ policies: [[gated, secret]] }), day);
        };
        expect(of(one, '1.0')).toEqual(of(other, '2.0'));
        expect(of(one, '1.0').gated).toEqual([
          { collection: 'policies', id: 'plan', title: 'Plan', summary: 'How we recover.', visibility },
        ]);
      }),
    );
  });

  it('of the example: without anything that is not public, the trust center is the same', () => {
    const program = exampleProgram();
    expect(stripped(program)).not.toEqual(program);
    expect(toTrustCenter(stripped(program), exampleDay)).toEqual(toTrustCenter(program, exampleDay));
  });

  it('without a release record no status is shown, however good the program', () => {
    const { release: _, ...unreleased } = exampleProgram();
    for (const { counts } of toTrustCenter(unreleased, exampleDay).frameworks) {
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(0);
    }
  });

  it('a status past its last day has lapsed', () => {
    const later = toTrustCenter(exampleProgram(), '2030-01-01').frameworks;
    expect(later.map(({ counts }) => counts.covered)).toEqual(later.map(() => 0));
    expect(later.some(({ counts }) => counts.lapsed > 0)).toBe(true);
  });
});

describe('grants', () => {
  const names = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
  const filesOf = (present: readonly string[]) =>
    new Map(present.map((name) => [sealedPath(name), { path: sealedPath(name), size: 1, sha256: name.repeat(2) }]));
  const given = (name: string) => grantedDocument('plan', { name, sealed: name.repeat(2) });

  it('show nothing but the names of the encrypted files of those that live, whatever else they say', () => {
    const words = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => /^[^\r\n]*[^\s][^\r\n]*$/.test(text));
    const someGrant = (id: string, name: string) =>
      fc
        .record({ company: words, basis: words, contact: words, version: words.map((text) => text.slice(0, 40)) })
        .filter(({ version }) => version.trim() !== '')
        .map(({ version, ...fields }) =>
          grant(id, { ...fields, documents: [{ ...given(name), version }], title: 'Access' }),
        );
    const someGrants = fc.tuple(someGrant('one', names[0]!), someGrant('two', names[1]!));
    fc.assert(
      fc.property(someGrants, someGrants, (some, others) => {
        const of = (grants: readonly Fields[]) =>
          toTrustCenter({ ...programOf({ grants }), files: filesOf(names) }, day);
        expect(of(some)).toEqual(of(others));
        expect(of(some).access?.sealed).toEqual(names.slice(0, 2));
      }),
    );
  });

  it('are shown from their first day to their last, and only with the file that was made', () => {
    const days = ['2026-04-30', '2026-05-01', '2026-12-31', '2027-01-01'];
    const program = {
      ...programOf({ grants: [grant('one', { documents: names.map(given) })] }),
      files: filesOf(names),
    };
    const shown = (asOf: string) => toTrustCenter(program, asOf).access?.sealed;
    expect(days.map(shown)).toEqual([[], names, names, []]);
    const changed = new Map(
      [...program.files].map(([path, file], at) => [path, at === 1 ? { ...file, sha256: '' } : file]),
    );
    expect(toTrustCenter({ ...program, files: changed }, day).access?.sealed).toEqual([names[0], names[2]]);
    expect(toTrustCenter({ ...program, files: new Map() }, day).access?.sealed).toEqual([]);
  });

  it('are no matter of the staff’s site beyond their register', () => {
    const program = exampleProgram();
    const surface = toInternal(program, assess(program, exampleDay));
    expect(surface.access).toBeUndefined();
    expect(surface.registers.find(({ id }) => id === 'grants')?.entries.length).toBe(program.grants.size);
  });
});

describe('no word of what is not public', () => {
  const program = exampleProgram();
  const published = JSON.stringify(toTrustCenter(program, exampleDay));

  it('occurs in the trust center of the example', () => {
    const known = publicWords(program);
    const canaries = hiddenWords(program).filter((word) => !known.includes(JSON.stringify(word).slice(1, -1)));
    expect(canaries.length).toBeGreaterThan(500);
    expect(canaries.filter((word) => published.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);
  });

  it('nor a digest, a file name of evidence, a role’s duties or a severity', () => {
    for (const { path, sha256 } of program.files.values()) {
      expect(published).not.toContain(sha256);
      expect(published).not.toContain(path.split('/').at(-1));
    }
    for (const { responsibilities } of program.settings.value.roles) expect(published).not.toContain(responsibilities);
    for (const { digest } of collections.flatMap((collection) => [...program[collection].values()]))
      expect(published).not.toContain(digest);
  });
});

describe('what a surface does not show, it does not name', () => {
  const hidden = {
    controls: [control('secret-control')],
    risks: [risk('secret-risk')],
    evidence: [evidence('secret-evidence', { controls: ['secret-control'] })],
  };
  const shown = { visibility: 'public' };
  const products = [{ id: 'secret-product', title: 'Secret', summary: 'Secret.', visibility: 'internal' }];

  it.each<[string, Drafts]>([
    [
      'a control',
      { controls: [control('open', { ...shown, policies: ['secret-policy'], systems: ['secret-system'] })] },
    ],
    ['a policy', { policies: [policy('open', { ...shown, supersedes: 'secret-policy' })] }],
    [
      'an AI system',
      {
        aiSystems: [
          aiSystem('open', {
            ...shown,
            controls: ['secret-control'],
            risks: ['secret-risk'],
            product: 'secret-product',
          }),
        ],
      },
    ],
    ['a card', { cards: [card('open', { ...shown, system: 'secret-system' })] }],
    ['a claim', { claims: [claim('open', { ...shown, evidence: ['secret-evidence'], products: ['secret-product'] })] }],
    ['a vendor', { vendors: [vendor('open', { ...shown, products: ['secret-product'] })] }],
    ['an update', { updates: [update('open', { ...shown, about: ['secret-control', 'secret-incident'] })] }],
  ])('%s loses its references', (_, drafts) => {
    const { controls: mine = [], ...others } = drafts;
    const program = programOf({
      ...hidden,
      ...others,
      ...{
        policies: [policy('secret-policy'), ...(others.policies ?? [])],
        aiSystems: [aiSystem('secret-system'), ...(others.aiSystems ?? [])],
      },
      controls: [...hidden.controls, ...mine],
      settings: settings({ products }),
    });
    const text = JSON.stringify(toTrustCenter(program, day));
    expect(text).toContain('"open"');
    expect(text).not.toContain('secret');
    expect(JSON.stringify(toInternal(program, assess(program, day)))).toContain('secret');
  });

  it('references to what it shows stay', () => {
    const program = programOf({
      controls: [control('one', { ...shown, policies: ['two'] })],
      policies: [policy('two', shown)],
    });
    expect(toTrustCenter(program, day).controls[0]?.data.policies).toEqual(['two']);
  });
});

describe('the internal site', () => {
  it('shows every document of the example', () => {
    const program = exampleProgram();
    const surface = toInternal(program, assess(program, exampleDay));
    const { policies, controls, cards, systems, vendors, answers, pages, updates, registers, staff } = surface;
    const views = [
      policies,
      controls,
      cards,
      systems,
      vendors,
      answers,
      pages,
      updates,
      ...registers.map(({ entries }) => entries),
      [...(staff?.risks.risks ?? []), ...(staff?.incidents ?? []), ...(staff?.statements ?? [])].map(
        ({ view }) => view,
      ),
    ].flat();
    const all = collections.flatMap((collection) => [...program[collection].keys()].map((id) => `${collection}/${id}`));
    expect(views.map(({ collection, id }) => `${collection}/${id}`).sort()).toEqual(all.sort());
    expect(surface.gated).toEqual([]);
  });

  it('shows the coverage of today with its reasons', () => {
    const program = exampleProgram();
    const surface = toInternal(program, assess(program, exampleDay));
    for (const { requirements } of surface.frameworks) {
      for (const { assessable, status, reasoning } of requirements) {
        expect(status !== undefined).toBe(assessable);
        if (status === 'gap') expect(reasoning?.missing).toBeTruthy();
        if (status === 'covered') expect(reasoning?.contributions.length).toBeGreaterThan(0);
      }
    }
  });
});

it('lists do not depend on the order of files, even where titles are the same', () => {
  const same = {
    title: 'Same',
    visibility: 'public',
    implements: [implementing('iso27001-2022:A.5.1')],
    requirements: ['iso27001-2022:A.5.1'],
  };
  const { requirements: _r, ...ofControl } = same;
  const { implements: _i, ...ofPolicy } = same;
  const drafts = {
    controls: ['a', 'b', 'c'].map((id) => control(id, ofControl)),
    policies: ['a', 'b', 'c'].map((id) => policy(id, id === 'b' ? ofPolicy : { ...ofPolicy, visibility: 'nda' })),
  };
  const reversed = { controls: [...drafts.controls].reverse(), policies: [...drafts.policies].reverse() };
  expect(toTrustCenter(programOf(reversed), day)).toEqual(toTrustCenter(programOf(drafts), day));
});

/** Public documents, which refer to hidden ones that may or may not be there. */
const somePublic: fc.Arbitrary<Drafts> = fc
  .record({ status: fc.constantFrom('implemented', 'planned'), text: fc.string(), release: fc.boolean() })
  .map(({ status, text, release }) => {
    const shown = { visibility: 'public', title: `Title ${text}`.trim().replace(/[\r\n]/g, '') };
    const implementation = implementing('iso27001-2022:A.5.1', status);
    return {
      controls: [
        [
          control('open-control', {
            ...shown,
            policies: ['hidden-policy', 'open-policy'],
            implements: [implementation],
          }),
          text,
        ],
      ],
      policies: [
        [
          policy('open-policy', { ...shown, requirements: ['iso27001-2022:A.5'] }),
          `[x](control:hidden-control) ${text}`,
        ],
      ],
      ...{
        claims: [claim('open-claim', { ...shown, evidence: ['hidden-evidence'] })],
        pages: [page('open-page', shown)],
      },
      ...{
        answers: [answer('open-answer', shown)],
        updates: [update('open-update', { ...shown, about: ['hidden-risk', 'open-policy'] })],
      },
      ...(release && {
        release: {
          ...{ format: 1 as const, asOf: '2026-05-01', claims: [] },
          frameworks: [{ id: 'iso27001-2022', requirements: [{ id: 'A.5.1', status: 'partial' as const }] }],
        },
      }),
    };
  });

/** Documents that are not public, in any number, and settings that are not either. */
const someHidden: fc.Arbitrary<Drafts> = fc
  .record({
    has: fc.record({
      controls: fc.boolean(),
      policies: fc.boolean(),
      risks: fc.boolean(),
      evidence: fc.boolean(),
      aiSystems: fc.boolean(),
      assessments: fc.boolean(),
      mappings: fc.boolean(),
    }),
    status: fc.constantFrom('implemented', 'planned'),
    severity: fc.constantFrom('error', 'warning'),
    text: fc.string(),
  })
  .map(({ has, status, severity, text }) => {
    const implementation = implementing('iso27001-2022:A.5.1', status);
    const all: Record<string, readonly (Fields | readonly [Fields, string])[]> = {
      controls: [[control('hidden-control', { implements: [implementation] }), text]],
      ...{
        policies: [policy('hidden-policy', { requirements: ['iso27001-2022:A.5.2'] })],
        risks: [risk('hidden-risk')],
      },
      ...{
        evidence: [evidence('hidden-evidence', { controls: ['open-control'] })],
        aiSystems: [aiSystem('hidden-system')],
      },
      assessments: [[impactAssessment('hidden-assessment'), text]],
      mappings: [mapping('hidden-mapping', { edges: [hiddenEdge] })],
    };
    const severities = [{ check: 'overdue-review', severity, reason: 'Because.' }];
    const drafts = Object.fromEntries(
      Object.entries(all).filter(([collection]) => has[collection as keyof typeof has]),
    );
    return {
      ...drafts,
      settings: settings({ severities, roles: [{ id: 'ciso', title: 'Head', responsibilities: `x${text}` }] }),
    } as Drafts;
  });

/** What an internal mapping says; the shipped one about the same catalogs says otherwise. */
const hiddenEdge = edgeOf('iso27001-2022:A.5.1', 'soc2-tsc-2017:CC5.3', 'equal-to');
const shippedMappings = mappingsWith([edgeOf('iso27001-2022:A.5.1', 'soc2-tsc-2017:CC5.3', 'intersects-with')]);

/** Hidden documents come first, in between and last. */
function merge(shown: Drafts, hidden: Drafts): Drafts {
  const merged = collections.map(
    (collection) => [collection, [...(hidden[collection] ?? []), ...(shown[collection] ?? [])]] as const,
  );
  return { ...shown, ...hidden, ...Object.fromEntries(merged) } as Drafts;
}

/** What every document says of itself, as far as these tests look. */
interface Common {
  readonly id: string;
  readonly title: string;
  readonly visibility: Visibility;
  readonly summary?: string;
}

function documentsOf(program: Program, collection: Collection): readonly Document<Common>[] {
  return [...(program[collection] as ReadonlyMap<string, Document<Common>>).values()];
}

/** What the trust center takes from a grant: from when until when, and which encrypted files. */
function onlySealed(value: unknown): object {
  const { approved, expires, documents } = value as Grant;
  return { approved, expires, documents: documents.map(({ name, sealed }) => ({ name, sealed })) };
}

/** The program with nothing left that is not public: gated documents keep title and one line, grants their files. */
function stripped(program: Program): Program {
  const kept = collections.map((collection) => {
    const documents = documentsOf(program, collection).flatMap((document): [string, Document<unknown>][] => {
      const { id, visibility, title, summary } = document.value;
      if (visibility === 'public') return [[id, document]];
      if (collection === 'grants') return [[id, { ...document, value: onlySealed(document.value) }]];
      if (!isGated(visibility) || !askable.includes(collection)) return [];
      const bare = { id, title, summary, visibility, owner: '', implements: [], requirements: [], decisions: [] };
      return [[id, { ...document, body: '', digest: '', file: '', value: bare }]];
    });
    return [collection, new Map(documents)];
  });
  const { value } = program.settings;
  const roles = value.roles.map(({ id, title }) => ({ id, title }));
  const bare = { ...program.settings, value: { ...value, roles, gates: [], severities: [] } };
  return {
    ...program,
    ...(Object.fromEntries(kept) as unknown as Pick<Program, Collection>),
    settings: bare,
    files: new Map([...program.files].filter(([path]) => path.startsWith('content/grants/files/'))),
    overlays: new Map(),
  };
}

/** Every text of a document that is not public, bodies line by line. */
function hiddenWords(program: Program): readonly string[] {
  const hidden = collections.flatMap((collection) =>
    documentsOf(program, collection).flatMap(({ value, body }) => {
      if (value.visibility === 'public') return [];
      const { id, title, summary = '', ...rest } = value;
      const gated = isGated(value.visibility) && askable.includes(collection);
      return [...strings(rest), ...(gated ? [] : strings({ id, title, summary })), ...body.split('\n')];
    }),
  );
  return [...new Set(hidden.map((text) => text.trim()).filter((text) => text.length > 12))];
}

/** Everything that public documents, settings, what ships and the release record say. */
function publicWords(program: Program): string {
  const documents = collections.flatMap((collection) =>
    documentsOf(program, collection).flatMap(({ value, body }): unknown[] => {
      const { id, title, summary } = value;
      if (value.visibility === 'public') return [value, body];
      return isGated(value.visibility) && askable.includes(collection) ? [{ id, title, summary }] : [];
    }),
  );
  const {
    settings: { value },
    release,
    catalogs,
    matrix,
    shippedMappings: shipped,
  } = program;
  const { roles, severities: _s, gates: _g, ...open } = value;
  return JSON.stringify([
    documents,
    open,
    roles.map(({ id, title }) => [id, title]),
    release?.value,
    [...program.grants.values()].flatMap(({ value }) =>
      isLive(value, exampleDay) ? value.documents.map(({ name }) => name) : [],
    ),
    [...catalogs.values()],
    matrix,
    shipped,
  ]);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
