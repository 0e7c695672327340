import type { FrameworkView, RequirementView } from '../publish/surface.ts';
import { identifierKey } from './identifier-key.ts';
import type { Findable } from './search-record.ts';
import type { Site } from './site.ts';
import { nameOf, statusWords } from './words.ts';

/** The record of every framework and of every requirement. */
export function* requirementRecords(site: Site): Generator<Findable> {
  for (const { view: framework, requirements, says } of site.frameworks) {
    const { address, shortTitle, title, edition } = framework;
    yield {
      ...{ address, kind: 'Framework', title: shortTitle, about: title, frameworks: [shortTitle] },
      text: `${title}. ${edition}. ${says}`,
    };
    const locals = new Set(requirements.map(({ view }) => localOf(view)));
    for (const { view, trail, sign } of requirements) {
      const names = [...view.controls, ...view.policies].map((mention) => mention.title);
      yield {
        ...{ address: view.address, kind: 'Requirement', title: nameOf(view), frameworks: [shortTitle] },
        text: [...trail.map(nameOf), ...names].join('. '),
        ...(view.assessable && { status: site.words.t(statusWords[sign].label) }),
        identifiers: keysOf(view, framework, locals),
      };
    }
  }
}

/** Every key by which people ask for a requirement: its identifier, what people read, and what they leave out or add. */
function keysOf(view: RequirementView, { kind }: FrameworkView, locals: ReadonlySet<string>): readonly string[] {
  const local = localOf(view);
  const annexed = kind === 'standard' ? /^[A-D]\.(.+)/.exec(local)?.[1] : undefined;
  const shortened = annexed !== undefined && !locals.has(annexed) ? [annexed] : [];
  const named = annexed === undefined ? [] : [`Annex ${local}`];
  return [...new Set([local, view.label, ...shortened, ...named].map(identifierKey))];
}

function localOf({ id }: RequirementView): string {
  return id.slice(id.indexOf(':') + 1);
}
