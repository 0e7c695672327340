import { expect, it } from 'vitest';
import { linkHeadings } from '../../src/site/linked-headings.ts';

it('a heading leads to itself', () => {
  expect(linkHeadings('<h2 id="scope">Scope <code>x</code></h2><p>a</p><h3 id="two">Two</h3>')).toBe(
    '<h2 id="scope"><a class="anchor" href="#scope">Scope <code>x</code></a></h2><p>a</p><h3 id="two"><a class="anchor" href="#two">Two</a></h3>',
  );
});

it.each([
  '<h2 id="a">See <a href="/b">b</a></h2>',
  '<h4 id="a">Deep</h4>',
  '<h2>Without an anchor</h2>',
  '<p id="a">h2</p>',
])('%s stays as it is', (html) => expect(linkHeadings(html)).toBe(html));

it('dollar signs of a heading are no pattern', () => {
  expect(linkHeadings('<h2 id="a">$1 and $&amp;</h2>')).toBe(
    '<h2 id="a"><a class="anchor" href="#a">$1 and $&amp;</a></h2>',
  );
});
