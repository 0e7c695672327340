import type { ShownClaimState } from '../assess/claims.ts';
import type { BadgeJson } from '../model/badge-json.ts';
import type { ClaimView, Surface } from '../publish/surface.ts';
import { type Badge, type BadgeBar, badgeHeight, badgeWidth, drawBadge } from '../render/badge.ts';
import { type Words, wordsIn } from './locales/words.ts';
import { absolute, schemaAddress } from './site-address.ts';
import { claimWords, within } from './words.ts';

/** A badge where a page shows it. */
export interface EmbeddedBadge {
  /** Paths of the picture and of its data. */
  readonly image: string;
  readonly data: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** HTML for the pages of others; absent where the site does not know its own address. */
  readonly code?: string;
}

/** The badges of the claims, as pictures and as data, by path below the site. */
export function badgeFiles(surface: Surface): readonly (readonly [path: string, content: string])[] {
  return surface.claims.flatMap((claim) => [
    [`badges/${claim.id}.svg`, drawBadge(badgeOf(surface, claim))] as const,
    [`badges/${claim.id}.json`, `${JSON.stringify(badgeData(surface, claim))}\n`] as const,
  ]);
}

/** A badge as the block of its claim offers it, named in the language of the page; the picture speaks English. */
export function embeddedBadge(surface: Surface, claim: ClaimView, words: Words): EmbeddedBadge {
  const badge = badgeOf(surface, claim);
  const [image, width] = [`/badges/${claim.id}.svg`, badgeWidth(badge)];
  const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  // The words of a copied text do not change with the picture: they name the claim, and leave its state to the picture.
  const alternative = `${badge.heading}: state of the claim`;
  const code = `<a href="${attribute(absolute(surface, `/#${claim.id}`))}"><img src="${attribute(absolute(surface, image))}" alt="${attribute(alternative)}" height="${badgeHeight}"></a>`;
  return {
    ...{
      image,
      data: `/badges/${claim.id}.json`,
      title: badgeOf(surface, claim, words).title,
      width,
      height: badgeHeight,
    },
    ...(surface.siteAddress && { code }),
  };
}

const bars: Readonly<Record<ShownClaimState, BadgeBar>> = {
  ...({ certified: 'solid', attested: 'solid', declared: 'solid', aligned: 'double' } as const),
  ...({ 'in-audit': 'dotted', planned: 'dotted', 'not-applicable': 'thin', lapsed: 'lapsed' } as const),
};

const english = wordsIn('en');

function badgeOf(
  { organisation, asOf }: Surface,
  { data, shown, frameworkTitle }: ClaimView,
  words: Words = english,
): Badge {
  const { label } = claimWords[shown];
  const heading = `${organisation.name} · ${frameworkTitle}`;
  const [held, today] = [holds(data, shown, words), words.t('as of {day}', { day: words.day(asOf) })];
  return {
    ...{ heading, state: label, dates: held ? `${held} · ${today}` : today, bar: bars[shown] },
    title: `${organisation.name}, ${frameworkTitle}: ${[within(label, words), held, today].filter(Boolean).join(', ')}.`,
    description: `${data.statement} Scope: ${data.scope}`,
  };
}

/** Until when a claim holds or held, or by when it is aimed at. */
function holds({ until, targetDate }: ClaimView['data'], shown: ShownClaimState, { t, day }: Words): string {
  if (until) return t(shown === 'lapsed' ? 'held until {day}' : 'until {day}', { day: day(until) });
  return targetDate ? t('target {day}', { day: day(targetDate) }) : '';
}

function badgeData(surface: Surface, claim: ClaimView): BadgeJson {
  const { id, data, shown, frameworkTitle } = claim;
  const { framework, statement, scope, since, until, targetDate } = data;
  return {
    ...{ $schema: schemaAddress(surface, 'badge-1'), format: 1, id, organisation: surface.organisation.name },
    ...{ framework, frameworkTitle, state: shown, label: claimWords[shown].label, statement, scope },
    ...{ asOf: surface.asOf, ...(since && { since }), ...(until && { expires: until }) },
    ...(targetDate && { targetDate }),
    address: absolute(surface, `/#${id}`),
    image: absolute(surface, `/badges/${id}.svg`),
    ...{ width: badgeWidth(badgeOf(surface, claim)), height: badgeHeight },
  };
}
