import * as z from 'zod';
import { operatorRole } from './ai-system.ts';
import { serviceDescription, trustServicesCategory } from './commitments.ts';
import { identifier, line, link, mail, prose, role, visibility } from './fields.ts';
import { gate } from './gate.ts';
import { translatedLocale } from './locale.ts';
import { riskScale } from './risk-scale.ts';
import { standardSet } from './standard-set.ts';

/** An address that a form may send to. Its host stands in the Content-Security-Policy, so it is letters and digits. */
const formAddress = link.regex(
  /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(\/|$)/,
  'Unexpected address of a form, expected one such as `https://forms.example/request`.',
);

const framework = z.strictObject({
  id: identifier.describe('Catalog in scope.'),
  categories: z.array(trustServicesCategory).optional().describe('SOC 2: trust services categories in scope.'),
  roles: z.array(operatorRole).optional().describe('AI Act: roles that the organisation holds.'),
});

/** `content/program.yaml`: the organisation, its roles, products, scope and the frameworks in scope. */
export const programSettingsSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of the content format.'),
    organisation: z
      .strictObject({
        name: line.describe('Name that people know.'),
        legalName: line.describe('Registered name.'),
        description: line.describe('What the organisation does, in one sentence.'),
        jurisdictions: z.array(line).min(1).describe('Countries or regions whose law it works under.'),
        size: z.enum(['micro', 'small', 'medium', 'small-mid-cap', 'large']).describe('Size under EU law.'),
        website: link.optional().describe('Address of its website.'),
        contact: z
          .strictObject({
            trust: mail.describe('Mail address for questions about the trust center.'),
            security: mail.describe('Mail address for reports of vulnerabilities.'),
            privacy: mail.describe('Mail address for questions about personal data.'),
          })
          .describe('Mail addresses of functions, as published.'),
      })
      .describe('The organisation.'),
    site: z
      .strictObject({
        title: line.optional().describe('Title of the trust center.'),
        address: link.optional().describe('Address at which the trust center is published.'),
        languages: z
          .array(translatedLocale)
          .default([])
          .describe('Languages that the trust center speaks besides English, which binds.'),
        disclosure: identifier
          .optional()
          .describe('Public page that says how to report a vulnerability; `security.txt` names it as the policy.'),
      })
      .default({ languages: [] })
      .describe('The published site.'),
    subProcessors: z
      .strictObject({
        noticeDays: z
          .int()
          .min(0)
          .max(365)
          .default(30)
          .describe('Days from an announcement within which customers may object, and before which nothing starts.'),
      })
      .default({ noticeDays: 30 })
      .describe('What customers were promised about changes of sub-processors.'),
    access: z
      .strictObject({
        email: mail.optional().describe('Mail address that requests for documents go to. Default: the one for trust.'),
        form: formAddress.optional().describe('Address that a request form sends to, in place of a mail.'),
        nda: identifier
          .optional()
          .describe('Public page that holds the non-disclosure agreement, which whoever opens a document accepts.'),
      })
      .default({})
      .describe('How customers ask for documents that are given on request only.'),
    standardSet,
    roles: z
      .array(
        z.strictObject({
          id: role,
          title: line.describe('Title of the role.'),
          responsibilities: prose.optional().describe('What the role answers for.'),
        }),
      )
      .min(1)
      .describe('Roles that own documents and perform controls.'),
    products: z
      .array(
        z.strictObject({
          id: identifier,
          title: line.describe('Name of the product.'),
          summary: line.describe('One sentence: what it does for a customer.'),
          visibility: visibility.default('public').describe('Who may know of it. Default: public.'),
        }),
      )
      .default([])
      .describe('Products and services.'),
    scope: z
      .strictObject({
        statement: prose.describe('Scope of the management systems (4.3), as published.'),
        locations: z.array(line).default([]).describe('Sites in scope.'),
        exclusions: z.array(line).default([]).describe('What is left out, each with its reason.'),
      })
      .describe('Scope of the management systems.'),
    service: serviceDescription.optional(),
    frameworks: z.array(framework).min(1).describe('Frameworks in scope.'),
    riskScale: riskScale.optional(),
    gates: z.array(gate).default([]).describe('Rules that `trustwright gate` holds a change to.'),
    severities: z
      .array(
        z.strictObject({
          check: identifier.describe('Check whose severity changes.'),
          severity: z.enum(['error', 'warning']).describe('Severity from now on.'),
          reason: line.describe('Why; printed in the audit pack.'),
        }),
      )
      .default([])
      .describe('Severities that differ from the default, each with its reason.'),
  })
  .describe('The organisation, its roles and products, the scope and the frameworks in it.');
export type ProgramSettings = Readonly<z.infer<typeof programSettingsSchema>>;

/** Title of a role, or its identifier where the settings do not list it. */
export function roleTitle(settings: ProgramSettings, id: string): string {
  return settings.roles.find((role) => role.id === id)?.title ?? id;
}
