import type { Card } from '../model/card.ts';
import type { TrustJson } from '../model/trust-json.ts';
import type { DocumentView } from '../publish/surface.ts';
import { publishedDocument } from './published-document.ts';

/** What `trust.json` says of an AI system: facts of its card, which is named. */
export function publishedAiSystem(view: DocumentView<Card>): TrustJson['aiSystems'][number] {
  const { systemVersion, riskClass, modelVendor, limits, class: found, roles, people, models } = view.data;
  const { training, notices, impact } = view.data;
  return {
    ...{ ...publishedDocument(view), systemVersion, ...(found && { class: found }), riskClass, roles: [...roles] },
    ...(people && { people }),
    models: models.map(({ name, version, ours, by }) => ({
      ...{ name, ...(version && { version }), ours, ...(by && { by }) },
    })),
    modelVendor,
    ...(training && {
      trainsOnCustomerData: { byUs: training.byUs, ...(training.byVendors && { byVendors: training.byVendors }) },
    }),
    article50: [...new Set(notices.map(({ requirement }) => requirement))],
    ...(impact && { impactAssessed: impact.assessed }),
    ...{ limits: [...limits], card: `${view.address}.json` },
  };
}
