import { parseLink } from '../model/reference-link.ts';
import { formatForPeople, parseRequirementId, toAddress } from '../model/requirement-id.ts';
import { addressOf, resolveLink } from '../publish/addresses.ts';
import type { DocumentView, Mention, Surface } from '../publish/surface.ts';
import { drawMark } from '../render/sheet.ts';
import { aiPages } from './ai-pages.ts';
import { embeddedBadge } from './badges.ts';
import { bodyRenderer } from './bodies.ts';
import { carryOverPages } from './carry-over-pages.ts';
import { versionPagesOf, versionPaths } from './document-versions.ts';
import { documentsOf } from './documents-of.ts';
import { feedsOn } from './feed-addresses.ts';
import { frameworkPage } from './framework-pages.ts';
import type { KeptBodies } from './kept-bodies.ts';
import { linkedText, type TextPart } from './linked-text.ts';
import { spokenPages } from './locales/spoken-pages.ts';
import { wordsIn } from './locales/words.ts';
import { matrixPage } from './matrix-page.ts';
import { navigationOf } from './navigation.ts';
import { overviewOf } from './overview.ts';
import { recordHtml } from './record-html.ts';
import { searchPhrases } from './search-phrases.ts';
import type { RequirementLink, Setting, Site } from './site.ts';
import { staffPages } from './staff-pages.ts';
import { structuredData } from './structured-data.ts';
import { plainWords } from './words.ts';
import { tasksByRequirement } from './your-part.ts';

/** Prepares a site from its projection and the addresses of its images, by their path below the root of the program. */
export function toSite(
  surface: Surface,
  imageAddresses: ReadonlyMap<string, string>,
  setting: Setting = {},
  kept?: KeptBodies,
): Omit<Site, 'files'> {
  const documents = documentsOf(surface);
  const byAddress = new Map(documents.map((view) => [view.address, view]));
  const words = wordsIn(surface.language ?? 'en');
  const frameworks = surface.frameworks.map((view) => frameworkPage(view, surface.asOf, words));
  const requirementsByAddress = new Map(
    surface.frameworks.flatMap((view) => view.requirements.map((requirement) => [requirement.address, requirement])),
  );
  const staff = staffPages(surface);
  const claims = new Set(surface.claims.map(({ id }) => id));
  const resolve = (url: string) => {
    const linked = parseLink(url);
    // A claim has no page of its own: it stands on the home page.
    if (linked.to === 'document' && linked.collection === 'claims' && claims.has(linked.id)) return `/#${linked.id}`;
    return resolveLink(url, (target) => {
      if (target.to === 'document') return byAddress.has(addressOf(target.collection, target.id));
      return target.to === 'requirement' && requirementsByAddress.has(toAddress(target.id));
    });
  };
  const controls = Map.groupBy(
    surface.controls.flatMap((control) =>
      control.data.policies.map((policy) => ({ policy, mention: toMention(control) })),
    ),
    ({ policy }) => policy,
  );
  const link = (id: string): RequirementLink => {
    const address = toAddress(id);
    const known = requirementsByAddress.get(address);
    const catalog = parseRequirementId(id)?.catalog ?? '';
    const framework = surface.frameworks.find((view) => view.id === catalog)?.shortTitle ?? catalog;
    return { framework, label: formatForPeople(id), title: known?.title ?? '', ...(known && { address }) };
  };
  const named = (id: string): TextPart => {
    const control = byAddress.get(addressOf('controls', id));
    if (control) return { text: control.title, address: control.address };
    const { framework, label, address } = link(id);
    return { text: parseRequirementId(id) ? `${framework} ${label}` : id, ...(address && { address }) };
  };
  const body = bodyRenderer(resolve, imageAddresses, kept);
  const requirements: Site['requirements'] = (ids) => {
    const groups = Map.groupBy(ids.map(link), ({ framework }) => framework);
    return [...groups].map(([framework, links]) => ({ framework, links }));
  };
  return {
    ...{ surface, words, frameworks, body, requirements },
    matrix: matrixPage(surface.matrix),
    navigation: navigationOf(surface),
    overview: overviewOf(surface),
    ai: aiPages(surface, {
      words,
      requirement: link,
      mention: (collection, id) => {
        const view = byAddress.get(addressOf(collection, id));
        return view && toMention(view);
      },
    }),
    carryOver: carryOverPages(surface),
    ...(staff && { staff }),
    mark: drawMark(),
    ...spokenPages(surface),
    searchPhrases: searchPhrases(words),
    ...setting,
    implementations(implemented) {
      const links = implemented.map(({ requirement, status, extent, note }) => {
        const says = [plainWords(status), extent === 'full' ? 'whole' : 'in part', note].filter(Boolean).join(', ');
        return { ...link(requirement), says };
      });
      return [...Map.groupBy(links, ({ framework }) => framework)].map(([framework, found]) => ({
        framework,
        links: found,
      }));
    },
    record: (view) => recordHtml(view, (collection, id) => byAddress.get(addressOf(collection, id)), link),
    mentions: (collection, ids) =>
      ids.flatMap((id) => {
        const view = byAddress.get(addressOf(collection, id));
        return view ? [toMention(view)] : [];
      }),
    linked: (text) => linkedText(text, named),
    feedsOn: (address) => feedsOn(surface, address),
    structuredData: (address) => structuredData(surface, address, byAddress.get(address)),
    controlsOf: (policy) => (controls.get(policy) ?? []).map(({ mention }) => mention),
    badge: (claim) => embeddedBadge(surface, claim, words),
    customerTasks: () => tasksByRequirement({ surface, requirements }),
    versionsOf: (view) => versionPagesOf({ body }, byAddress.get(view.address) ?? view),
    versionPaths: () => versionPaths({ body, surface }),
  };
}

function toMention(view: DocumentView<unknown>): Mention {
  const { summary = '' } = view.data as { readonly summary?: string };
  return { id: view.id, title: view.title, summary, address: view.address };
}
