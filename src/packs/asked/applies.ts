import { statusOf } from '../../assess/coverage.ts';
import type { Asked } from '../../model/asked.ts';
import { parseRequirementId } from '../../model/requirement-id.ts';
import type { PackInput } from '../artefact.ts';

/** The item as this audit asks it: with its requirements that are in scope; nothing where it had some and none is left. */
export function asAsked(input: PackInput, item: Asked): (Asked & { readonly hints: readonly string[] }) | undefined {
  const requirements = item.requirements.filter((id) => isInScope(input, id));
  if (item.requirements.length > 0 && requirements.length === 0) return undefined;
  return { ...item, requirements, hints: item.requirements };
}

/** Whether a requirement is of a framework of the audit and neither excluded nor out of scope for good. */
function isInScope({ audit, assessment }: PackInput, id: string): boolean {
  const { catalog = '', local = '' } = parseRequirementId(id) ?? {};
  if (!audit.frameworks.includes(catalog)) return false;
  const framework = assessment.frameworks.get(catalog);
  if (!framework) return true;
  const { prepared } = framework.requirements.get(local) ?? {};
  const status = statusOf(framework, local);
  if (status === 'excluded') return false;
  return status !== 'not-triggered' || prepared !== undefined || bindsLaterBelow(framework, local);
}

function bindsLaterBelow(framework: Parameters<typeof statusOf>[0], id: string): boolean {
  return [...framework.requirements.values()].some(
    (found) => found.id.startsWith(`${id}.`) && found.prepared !== undefined,
  );
}
