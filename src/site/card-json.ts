import { type CardOutput, cardOutputFormat } from '../model/card-output.ts';
import type { Surface } from '../publish/surface.ts';
import type { CardSheet } from './card-sheet.ts';
import { schemaAddress } from './site-address.ts';

/** A card for machines: what its page says, from the same sheet. */
export function cardJson(sheet: CardSheet, surface: Pick<Surface, 'asOf' | 'siteAddress'>): CardOutput {
  const { view, class: found, people, models, summary } = sheet;
  const { id, title, address, owner, data } = view;
  const { version, approved, nextReview, systemVersion, riskClass, modelVendor, impact, training } = data;
  const { purpose, users, affected, limits, oversight, monitoring, evaluations, noNotice, versions, contact } = data;
  return {
    ...{ $schema: schemaAddress(surface, 'ai-card-1'), format: cardOutputFormat, asOf: surface.asOf },
    ...{ id, title, address, summary: data.summary },
    card: { version, approved, nextReview, owner },
    systemVersion,
    ...(found && { class: { id: found.name, label: found.label, meaning: found.meaning } }),
    ...{ because: riskClass, roles: data.roles },
    models: models.map(({ name, version: release, ours, by, address: page }) => ({
      ...{ name, ...(release && { version: release }), ours },
      ...(ours ? {} : { by, ...(page && { address: page }) }),
    })),
    modelVendor,
    ...(training && { training }),
    ...{ purpose, users, affected, limits },
    ...(people && data.people && { people: { id: data.people, ...people } }),
    ...{ oversight, monitoring, data: data.data, evaluations },
    notices: data.notices.map(({ requirement, text, where, since }) => ({
      ...{ requirement, text, where, ...(since && { since }) },
    })),
    ...(noNotice && { noNotice }),
    ...(impact && {
      impact: {
        ...{ assessed: impact.assessed, conclusion: impact.conclusion },
        ...(summary && { summary: summary.address }),
      },
    }),
    versions,
    ...(contact && { contact }),
  };
}
