import * as z from 'zod';
import { link, markup, markupLine, metadata, property, reference, token, uuid } from './fields.ts';

const implementedRequirement = z.strictObject({
  uuid,
  'control-id': token,
  description: markup,
  props: z.array(property).min(1),
});

const controlImplementation = z.strictObject({
  uuid,
  source: reference,
  description: markup,
  'implemented-requirements': z.array(implementedRequirement).min(1),
});

/** A policy, a control of ours or an AI system. */
const component = z.strictObject({
  uuid,
  type: z.enum(['policy', 'process-procedure', 'service']),
  title: markupLine,
  description: markup,
  props: z.array(property).min(1),
  links: z.array(link).min(1).optional(),
  'responsible-roles': z.array(z.strictObject({ 'role-id': token })).min(1),
  'control-implementations': z.array(controlImplementation).min(1).optional(),
});
export type OscalComponent = Readonly<z.infer<typeof component>>;

/** The component definition model, as far as we write it. */
export const oscalComponentDefinition = z.strictObject({
  'component-definition': z.strictObject({ uuid, metadata, components: z.array(component).min(1).optional() }),
});
export type OscalComponentDefinition = Readonly<z.infer<typeof oscalComponentDefinition>>;
