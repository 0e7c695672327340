import { create } from './elements.ts';
import type { VerifyAnswer } from './verify-messages.ts';

type Shown = Extract<VerifyAnswer, { verdict: unknown }>['verdict'];

/** Shows what was proven of a pack and what was not, or what is wrong with it. */
export function showVerdict(place: HTMLElement, name: string, { problems, proven, unproven }: Shown): void {
  if (problems.length === 0) {
    show(place, true, `Verified: ${name}`, [...section('Proven', proven), ...section('Not proven', unproven, 'open')]);
    return;
  }
  const rows = problems.map(({ problem, path, message }) =>
    create('li', {}, create('strong', {}, problem), ' ', create('code', {}, path), ` ${message}`),
  );
  const lead = 'Nothing is proven of this pack. Do not rely on it, and ask where it comes from.';
  show(place, false, `Not verified: ${name}`, [create('p', {}, lead), create('ul', { class: 'problems' }, ...rows)]);
}

/** Says why a file is no pack. */
export function showUnreadable(place: HTMLElement, name: string, why: string): void {
  show(place, false, `No readable pack: ${name}`, [create('p', {}, `The file cannot be read: ${why}.`)]);
}

function section(title: string, sentences: readonly string[], kind = 'done'): readonly HTMLElement[] {
  const rows = sentences.map((sentence) => create('li', {}, sentence));
  return [create('h3', {}, title), create('ul', { class: kind }, ...rows)];
}

/** The result begins with a heading that takes the focus: whoever listens hears it, and goes on from there. */
function show(place: HTMLElement, holds: boolean, title: string, content: readonly HTMLElement[]): void {
  const heading = create('h2', { tabindex: '-1', id: 'result' }, title);
  place.className = holds ? 'holds' : 'fails';
  place.replaceChildren(heading, ...content);
  place.hidden = false;
  heading.focus();
}
