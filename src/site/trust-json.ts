import type { DocumentView, Surface } from '../publish/surface.ts';

/** The site for machines: what its pages say, without the texts of documents. Its shape is stable: fields are added only. */
export function machineReadable(surface: Surface): Readonly<Record<string, unknown>> {
  const { title, siteAddress, asOf, releasedOn, organisation, scope, products } = surface;
  return {
    format: 1,
    ...{ title, siteAddress, asOf, releasedOn },
    organisation: { name: organisation.name, legalName: organisation.legalName, contact: organisation.contact },
    scope,
    products,
    claims: surface.claims.map(({ id, data, shown }) => ({
      ...{ id, framework: data.framework, state: shown, statement: data.statement, scope: data.scope },
      ...{ notCovered: data.notCovered, since: data.since, until: data.until, body: data.body, number: data.number },
      ...{ type: data.type, period: data.period, categories: data.categories, targetDate: data.targetDate },
    })),
    frameworks: surface.frameworks.map((view) => ({
      ...{ id: view.id, title: view.title, edition: view.edition, address: view.address, counts: view.counts },
      requirements: view.requirements
        .filter(({ assessable }) => assessable)
        .map(({ id, status, prepared, until, evidence, address }) => ({
          id,
          status,
          prepared,
          until,
          evidence,
          address,
        })),
    })),
    policies: surface.policies.map((view) => ({
      ...named(view),
      ...{ version: view.data.version, approved: view.data.approved, nextReview: view.data.nextReview },
    })),
    controls: surface.controls.map((view) => ({ ...named(view), version: view.data.version })),
    aiSystems: surface.cards.map((view) => ({
      ...named(view),
      ...{ systemVersion: view.data.systemVersion, riskClass: view.data.riskClass, modelVendor: view.data.modelVendor },
      ...{ class: view.data.class, roles: view.data.roles, people: view.data.people },
      models: view.data.models.map(({ name, version, ours, by }) => ({ name, version, ours, by })),
      trainsOnCustomerData: view.data.training && {
        ...{ byUs: view.data.training.byUs, byVendors: view.data.training.byVendors },
      },
      article50: [...new Set(view.data.notices.map(({ requirement }) => requirement))],
      impactAssessed: view.data.impact?.assessed,
      card: `${view.address}.json`,
    })),
    subProcessors: surface.vendors
      .filter(({ data }) => data.subProcessor)
      .map((view) => {
        const { data, regions, transfer, aiModelVendor, trainsOnCustomerData, announced, since, until } = view.data;
        return {
          ...named(view),
          data,
          regions,
          transfer,
          aiModelVendor,
          trainsOnCustomerData,
          announced,
          since,
          until,
        };
      }),
    answers: surface.answers.map((view) => {
      const { question, short, asOf: answered, notCovered } = view.data;
      return { id: view.id, address: view.address, question, short, asOf: answered, notCovered };
    }),
    updates: surface.updates.map((view) => ({ ...named(view), on: view.data.on, category: view.data.category })),
    onRequest: surface.gated.map(({ id, title: name, summary, visibility }) => ({
      id,
      title: name,
      summary,
      visibility,
    })),
  };
}

function named({ id, title, address, data }: DocumentView<unknown>) {
  return { id, title, summary: (data as { readonly summary?: string }).summary, address };
}
