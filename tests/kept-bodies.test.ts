import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RenderContext, renderBody } from '../src/render/html.ts';
import { openKeptBodies } from '../src/site/kept-bodies.ts';
import { folderWith } from './support/trustwright.ts';

const body = '## Purpose\n\nSee [the control](control:access-review) and {frontmatter.title}.\n';
const context: RenderContext = {
  resolveLink: () => '/controls/access-review',
  images: new Map(),
  frontmatter: { title: 'Access' },
};

/** One build: takes bodies in order and says for each whether it was rendered anew. */
function build(file: string, bodies: readonly string[], surroundings: RenderContext = context) {
  const kept = openKeptBodies(file);
  const results = bodies.map((text) => {
    let isNew = false;
    const rendered = kept.take(text, surroundings, (given) => {
      isNew = true;
      return renderBody(text, given);
    });
    return { isNew, rendered };
  });
  kept.save();
  return results;
}

const newFile = () => join(folderWith({}), 'cache/bodies');
const isNew = (results: ReturnType<typeof build>) => results.map((result) => result.isNew);

describe('bodies kept between builds', () => {
  it('are what rendering gives', () => {
    const file = newFile();
    const expected = renderBody(body, context);
    expect(build(file, [body])).toEqual([{ isNew: true, rendered: expected }]);
    expect(build(file, [body])).toEqual([{ isNew: false, rendered: expected }]);
  });

  it.each([
    ['where a link leads', { ...context, resolveLink: () => undefined }],
    ['the frontmatter', { ...context, frontmatter: { title: 'Entry' } }],
    ['an image', { ...context, images: new Map([['files/a.png', '/a.png']]) }],
  ])('are rendered anew after a change of %s', (_what, changed) => {
    const file = newFile();
    build(file, [body]);
    expect(build(file, [body], changed)).toEqual([{ isNew: true, rendered: renderBody(body, changed) }]);
  });

  it('spare all but the body that changed', () => {
    const file = newFile();
    build(file, [body, 'One.']);
    expect(isNew(build(file, [body, 'Two.']))).toEqual([false, true]);
    expect(isNew(build(file, [body, 'Two.']))).toEqual([false, false]);
  });

  it('do not pile up', () => {
    const file = newFile();
    for (let version = 0; version < 20; version++) build(file, [body, `Version ${version}.`]);
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(8);
  });

  it('count as absent where the file is damaged or from other code', () => {
    const file = newFile();
    build(file, [body, 'One.']);
    const text = readFileSync(file, 'utf8');
    for (const damaged of [text.slice(0, -20), text.replaceAll('{', '['), `other${text}`, '']) {
      writeFileSync(file, damaged);
      expect(build(file, [body, 'One.']).map(({ rendered }) => rendered)).toEqual([
        renderBody(body, context),
        renderBody('One.', context),
      ]);
    }
  });
});
