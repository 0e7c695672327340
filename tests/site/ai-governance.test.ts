import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { classifyOutput, obligationsOutput } from '../../src/model/ai-act-outputs.ts';
import { assessmentsOutput } from '../../src/model/assessment-output.ts';
import { governanceOutput } from '../../src/model/governance-output.ts';
import { incidentsOutput } from '../../src/model/incident-output.ts';
import { monitoringOutput } from '../../src/model/monitoring-output.ts';
import { formatForPeople } from '../../src/model/requirement-id.ts';
import { technicalDocumentationOutput } from '../../src/model/technical-output.ts';
import { toInternal } from '../../src/publish/internal.ts';
import { classWord } from '../../src/site/class-words.ts';
import { momentInWords, withDaysInWords } from '../../src/site/moments.ts';
import { staffPages } from '../../src/site/staff-pages.ts';
import { exampleDay, repository } from '../support/example.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { filesOf, programOf } from '../support/program.ts';
import { type ProgramFolder, smallProgramFolder } from '../support/small-program.ts';
import { neglect, trouble } from '../support/troubled-systems.ts';
import { call } from '../support/trustwright.ts';

let staff: BuiltSite;
let customers: BuiltSite;
let small: ProgramFolder;
let troubled: BuiltSite;

beforeAll(async () => {
  small = smallProgramFolder(filesOf(trouble));
  staff = await builtSite('internal');
  customers = await builtSite('public');
  troubled = await builtSite('internal', small.root);
});
afterAll(() => {
  for (const each of [staff, customers, troubled, small]) each?.remove();
});

/** A text as HTML writes it. */
const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const plain = (text: string) =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.;:)])/g, '$1');
const main = (site: BuiltSite, file: string) => /<main[\s\S]*<\/main>/.exec(site.read(file))?.[0] ?? '';
const words = (file: string, site = staff) => plain(main(site, file));
const ask = async (...given: string[]) =>
  JSON.parse(
    (await call([...given, '--as-of', exampleDay, '--format', 'json'], { cwd: repository })).stdout,
  ) as unknown;
const pages = () => staff.files.filter((file) => /^(systems|incidents|governance)[./].*html$/.test(file));

describe('the pages of a system say what the commands say', () => {
  it('its class, with every step of the reasoning', async () => {
    const { systems } = classifyOutput.parse(await ask('classify'));
    for (const { id, class: found, steps, from } of systems) {
      const page = words(`systems/${id}.html`);
      expect(page).toContain(`${classWord(found).label}, as declared`);
      for (const { because, answer } of steps) {
        expect(page).toContain(because);
        expect(page).toContain(answer);
      }
      if (from && from > exampleDay) expect(page).toContain('with effects from');
      expect(words('systems.html')).toContain(classWord(found).label);
    }
  });

  it.each(['application-screening', 'support-assistant', 'code-review-assistant'])(
    'every duty of %s once, with its days, its coverage and its controls',
    async (id) => {
      const { obligations, coming } = obligationsOutput.parse(await ask('obligations', '--system', id));
      const files = staff.files.filter(
        (file) => file === `systems/${id}/obligations.html` || file.startsWith(`systems/${id}/obligations/`),
      );
      const lists = files.flatMap((file) => [...main(staff, file).matchAll(/<ul class="rows">([\s\S]*?)<\/ul>/g)]);
      const rows = lists.flatMap(([, list = '']) => list.split('<li>').slice(1));
      expect(rows).toHaveLength(obligations.length);
      for (const { requirement, coverage, controls } of obligations) {
        const own = rows.filter((row) =>
          row.startsWith(`<a href="/frameworks/${requirement.replace(':', '/').toLowerCase()}"`),
        );
        expect(own, requirement).toHaveLength(1);
        expect(own[0]).toContain(`k ${coverage}`);
        for (const control of controls) expect(own[0]).toContain(`href="/controls/${control}"`);
      }
      const story = words(`systems/${id}.html`);
      const number = (state: boolean) => obligations.filter(({ inPractice }) => inPractice === state).length;
      expect(story).toContain(`${number(true)} bind in practice`);
      for (const { date } of coming) expect(main(staff, `systems/${id}.html`)).toContain(`<time datetime="${date}">`);
    },
  );

  it('its impact assessments part by part, and whether one is owed under Article 27', async () => {
    const { systems } = assessmentsOutput.parse(await ask('assessments'));
    for (const { system, fundamentalRights, assessments } of systems) {
      const page = words(`systems/${system}.html`);
      for (const reason of fundamentalRights?.reasons ?? []) expect(page).toContain(`We owe none. ${reason}`);
      const parts = assessments[0]?.parts ?? [];
      expect(page.match(/ Written \d/g)).toHaveLength(parts.length);
      expect(page).toContain(`all ${parts.length} parts written, nothing has changed since`);
    }
  });

  it('its technical documentation: points, route, declaration, registration, retention', async () => {
    const id = 'application-screening';
    const dossier = technicalDocumentationOutput.parse(await ask('technical-documentation', '--system', id));
    const page = words(`systems/${id}/technical-documentation.html`);
    const { counts, points, conformity, declaration, registrations, retention } = dossier;
    const asked = points.length - counts['not-applicable'];
    expect(page).toContain(
      `${counts.present} of ${asked} points of Annex IV present, ${counts.partial} in part, ${counts.missing} missing.`,
    );
    const state = { present: 'Present', partial: 'In part', missing: 'Missing', 'not-applicable': 'Not applicable' };
    for (const point of points) {
      expect(page).toContain(`${formatForPeople(`eu-ai-act:${point.point}`)} ${point.title} ${state[point.state]}`);
      for (const what of point.missing) expect(page).toContain(plain(withDaysInWords(what)));
    }
    expect(page).toContain(conformity.reason);
    for (const { title, says, because } of declaration?.items ?? [])
      expect(page).toContain(
        `${title} ${says ? 'Present' : because?.startsWith('Not stated') ? 'Missing' : 'Not applicable'}`,
      );
    for (const { requirement, title, value } of registrations.flatMap(({ fields }) => fields)) {
      expect(page).toContain(`${formatForPeople(requirement)} ${title}`);
      if (value) expect(page).toContain(plain(html(value)));
    }
    for (const { until } of retention)
      if (until) expect(main(staff, `systems/${id}/technical-documentation.html`)).toContain(`datetime="${until}"`);
  });

  it('its monitoring: a chart, the threshold, every value and what was done about each breach', async () => {
    const { systems } = monitoringOutput.parse(await ask('monitoring'));
    for (const { system, measures } of systems) {
      const page = main(staff, `systems/${system}/monitoring.html`);
      const sections = page.split('<section class="measure"').slice(1);
      expect(sections).toHaveLength(measures.length);
      for (const [at, measure] of measures.entries()) {
        const section = sections[at] ?? '';
        expect(section).toContain(`id="${measure.id}"`);
        expect(section.includes('<svg')).toBe(new Set(measure.points.map(({ on }) => on)).size > 1);
        for (const { value, segment } of measure.points)
          expect(plain(section)).toContain(segment ? `${value} ${segment}` : String(value));
        for (const { actions } of measure.breaches)
          for (const { what } of actions) expect(plain(section)).toContain(what);
      }
      expect(page).not.toContain('<style');
    }
  });

  it('and what is no command’s: purpose, users, resources, versions, risks, policies, evidence', () => {
    const page = words('systems/application-screening.html');
    for (const said of [
      ...[
        'To help a recruiter decide in which order to read',
        'Recruiters of the customer who finished the oversight course',
      ],
      ...[
        'Ferrow Encoder',
        'Opt-in application corpus 2021-2025',
        'Model registry that stores each model',
        'One data steward',
      ],
      ...[
        'New ranking model, a list of files',
        'Unequal treatment of groups of applicants',
        'AI life cycle policy',
        'Bias testing',
      ],
      ...['AI governance committee, 10 November 2026', 'Monitoring of application screening, October 2026'],
    ])
      expect(page).toContain(said);
    expect(words('systems/support-assistant.html')).toContain('Quillon Models');
    expect(words('systems/application-screening/how-it-works.html')).toContain(
      'A recruiter writes between three and twelve criteria',
    );
  });
});

describe('the register of incidents', () => {
  it('has every incident with all of its clocks, as the command has them', async () => {
    const { incidents } = incidentsOutput.parse(await ask('incidents'));
    const list = main(staff, 'incidents.html');
    const links = [...list.matchAll(/<th scope="row"><a href="\/incidents\/([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(incidents.map(({ id }) => id));
    for (const { id, clocks } of incidents) {
      const page = words(`incidents/${id}.html`);
      if (clocks.length === 0) expect(page).toContain('Nobody has to be told.');
      expect(main(staff, `incidents/${id}.html`).match(/<section class="clock/g) ?? []).toHaveLength(clocks.length);
      for (const { target, sent, readings, missing } of clocks) {
        for (const moment of [target, sent]) if (moment) expect(page).toContain(momentInWords(moment));
        for (const { says } of readings) expect(page).toContain(plain(withDaysInWords(says)));
        for (const item of missing) expect(page).toContain(item);
      }
    }
  });

  it('says of the serious incident what the record does', () => {
    const page = words('incidents/criteria-import-2026-11.html');
    expect(page).toContain('AI and nonconformity, serious');
    expect(page).toContain(
      '19 November 2026: 15 days from 4 November 2026, 15:10 UTC+1, when the deployer became aware',
    );
    expect(page).toContain('The record says all 10 things that the report asks for.');
    expect(page).toContain('Causal link established 16 November 2026, 16:00 UTC+1');
    expect(page).toContain('no clock asks for it');
    expect(words('incidents/screen-outage-2026-05.html')).toMatch(
      /The record says 3 of the 4 things that the report asks for\. It lacks:/,
    );
  });
});

describe('the page about governance', () => {
  it('has each part of the set with its documents and requirements', async () => {
    const { items } = governanceOutput.parse(await ask('governance'));
    const sections = main(staff, 'governance.html').split('<section class="check"').slice(1);
    expect(sections.map((section) => /id="([^"]+)"/.exec(section)?.[1])).toEqual(items.map(({ id }) => id));
    for (const [at, { documents, requirements }] of items.entries()) {
      const section = sections[at] ?? '';
      expect(section).toContain('<i class="k covered"></i>Complete');
      for (const { title } of documents) expect(plain(section)).toContain(title);
      for (const { requirement } of requirements)
        expect(section).toContain(`/frameworks/${requirement.replace(':', '/').toLowerCase()}"`);
    }
  });

  it('names the members of the committee by role, its minutes and its decisions', () => {
    const page = words('governance.html');
    expect(page).toContain(
      'Meets every month. 3 of 5 members are a quorum. It last met on 10 November 2026, and meets again by 31 December 2026.',
    );
    expect(page).toContain('Head of AI Chair 6 of 6');
    expect(page).toContain('Legal Counsel, done on 19 November 2026');
    expect(main(staff, 'governance.html')).toContain('href="/registers/minutes/ai-committee-2026-06"');
  });
});

describe('where something is wrong', () => {
  it('a class that contradicts the answers is said first, with the reason', () => {
    const page = words('systems/screening.html', troubled);
    expect(page).toContain('The declared class contradicts the answers.');
    expect(page).toContain('The file declares minimal; the answers give high-risk.');
    expect(words('systems.html', troubled)).toContain('Class: contradiction');
    expect(words('systems.html', troubled)).toContain('Impact assessment: none');
  });

  it('an overdue report is late, one to come is due, and one without its facts is undecided', () => {
    const list = words('incidents.html', troubled);
    expect(list).toContain('Late by 2 days, not sent Initial report, Article 73(2)');
    expect(list).toContain('Due in 9 days Initial report, Article 73(2)');
    expect(list).toContain('Undecided: ');
    const page = words('incidents/unclear.html', troubled);
    expect(page).toContain('Not known');
    expect(page).toMatch(/It lacks: .+/);
  });

  it('a part of governance that nobody has written is absent, and says so', () => {
    const page = words('governance.html', troubled);
    expect(page).toContain('AI policy Absent');
    expect(page).toContain('Screening: no card');
    expect(page).toContain('Screening: no assessment');
  });

  it('a breach that nobody answered, a stale assessment and a duty under Article 27 call for action', () => {
    const program = programOf(neglect);
    const [page] = staffPages(toInternal(program, assess(program, '2027-12-10')))?.systems ?? [];
    const open = page?.open.map(({ term, says, standing }) => [term, standing.label, says]) ?? [];
    expect(open).toContainEqual(['Monitoring', 'Beyond the threshold', '1 measure: 1 beyond the threshold.']);
    const impact = open.find(([term]) => term === 'Impact assessment');
    expect(impact?.[1]).toBe('Stale');
    expect(impact?.[2]).toMatch(/the system has changed since\. Article 27 asks for one on fundamental rights\.$/);
    expect(page?.monitoring[0]?.measures[0]?.measure.breaches[0]?.actions).toEqual([]);
  });
});

describe('the pages', () => {
  it('weigh at most 60 KB, carry no style and load no script beyond that of every page', () => {
    const script = (file: string) => [...staff.read(file).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(pages().length).toBeGreaterThan(18);
    expect(pages().filter((file) => staff.read(file).length > 60_000)).toEqual([]);
    for (const file of pages()) {
      expect(main(staff, file), file).not.toMatch(/\sstyle=|<style|<script/);
      expect(script(file), file).toEqual(script('risks.html'));
    }
  });

  it('lead only to what is there', () => {
    const files = new Set(staff.files);
    const links = pages().flatMap((file) =>
      [...staff.read(file).matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, to = '']) => [file, to] as const),
    );
    const broken = links.filter(([file, to]) => {
      const [path = '', anchor] = to.split('#');
      if (!to.startsWith('/') && !to.startsWith('#')) return false;
      const target =
        path === ''
          ? file
          : (['', '.html', '/index.html'].map((end) => `${path.slice(1)}${end}`).find((each) => files.has(each)) ??
            (path === '/' ? 'index.html' : undefined));
      return target === undefined || (anchor !== undefined && !staff.read(target).includes(`id="${anchor}"`));
    });
    expect(broken).toEqual([]);
  });

  it('are for staff alone: the public site has no page, no link and no word of them', () => {
    expect(customers.files.filter((file) => /^(systems|incidents|governance)[./]/.test(file))).toEqual([]);
    const texts = customers.files
      .filter((file) => /\.(html|json|xml|txt)$/.test(file))
      .map((file) => customers.read(file));
    for (const said of [
      'href="/incidents',
      'href="/governance',
      'href="/systems',
      'misranked-batch-2026-08',
      'ai-governance-committee',
      'ai-committee-2026-11',
    ])
      expect(texts.filter((text) => text.includes(said))).toEqual([]);
  });
});

it('moments are written in the time in which they were noted', () => {
  expect(momentInWords('2026-11-05T09:52+01:00')).toBe('5 November 2026, 09:52 UTC+1');
  expect(momentInWords('2026-11-05T09:52:30-03:30')).toBe('5 November 2026, 09:52 UTC-3:30');
  expect(momentInWords('2026-08-20T14:34Z')).toBe('20 August 2026, 14:34 UTC');
  expect(momentInWords('2026-08-20')).toBe('20 August 2026');
  expect(withDaysInWords('From 2026-08-02 on, in 12026-08-021.')).toBe(
    'From 2\u00a0August\u00a02026 on, in 12026-08-021.',
  );
});
