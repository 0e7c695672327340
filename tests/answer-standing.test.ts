import { describe, expect, it } from 'vitest';
import { toTrustCenter } from '../src/publish/public.ts';
import { answerStanding, standsAmongOthers } from '../src/site/answer-standing.ts';
import { toSite } from '../src/site/to-site.ts';
import { answer, claim, control, page } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { programOf } from './support/program.ts';

const shown = { visibility: 'public' };
const standingOn = (day: string, more: Readonly<Record<string, unknown>> = {}) => {
  const restsOn = { claims: ['held', 'hidden-claim'], pages: ['about'], controls: ['hidden'] };
  const program = programOf({
    answers: [answer('certified', { ...shown, says: 'yes', restsOn, ...more })],
    claims: [claim('held', { ...shown, until: '2026-06-30' }), claim('hidden-claim')],
    pages: [page('about', shown)],
    controls: [control('hidden')],
  });
  const site = toSite(toTrustCenter(program, day), new Map());
  return answerStanding(site, site.surface.answers[0]!);
};

describe('an answer', () => {
  it('is given in a word while the claims that it rests on hold, and not afterwards', () => {
    expect(standingOn('2026-06-30')).toMatchObject({ word: 'Yes', lapsed: [] });
    const later = standingOn('2026-07-01');
    expect(later).not.toHaveProperty('word');
    expect(later.lapsed.map(({ id, address }) => [id, address])).toEqual([['held', '/#held']]);
  });

  it('names what it rests on, and nothing that the site does not show', () => {
    expect(standingOn('2026-06-01').restsOn.map(({ id }) => id)).toEqual(['held', 'about']);
    expect(standingOn('2026-06-01', { restsOn: undefined }).restsOn).toEqual([]);
  });

  it('stands with its detail among others where it has no anchors of its own', () => {
    expect(standsAmongOthers({ html: '<p>Yes.</p>', contents: [] })).toBe(true);
    expect(standsAmongOthers({ html: '<h2 id="a">A</h2>', contents: [{ slug: 'a' }] })).toBe(false);
    expect(standsAmongOthers({ html: '<div role="region" id="table-1"></div>', contents: [] })).toBe(false);
  });

  it('of the example has all its parts on the one page: word or sentence, detail, day, evidence, limits', () => {
    const site = toSite(toTrustCenter(exampleProgram(), exampleDay), new Map());
    expect(site.surface.answers.length).toBe(10);
    for (const view of site.surface.answers) {
      const { short, asOf, evidenceClass, notCovered } = view.data;
      expect([view.id, short, asOf, evidenceClass, notCovered].filter((part) => !part)).toEqual([]);
      expect([view.id, standsAmongOthers(site.body(view))]).toEqual([view.id, true]);
      expect(answerStanding(site, view).lapsed).toEqual([]);
    }
  });
});
