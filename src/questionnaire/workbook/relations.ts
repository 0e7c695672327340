import { attributesOf, tagsIn } from './tags.ts';

/** What a part leads to. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relations that a part lists. Those that lead out of the workbook are left out: nothing is ever fetched. */
export function relationsIn(xml: string): readonly Relation[] {
  const relations: Relation[] = [];
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const attributes = attributesOf(xml, tag);
    if (attributes.get('TargetMode') === 'External') continue;
    relations.push({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: attributes.get('Target') ?? '',
    });
  }
  return relations;
}

/** Path of the part that a relation of another part leads to. A path that climbs out of the workbook leads to nothing. */
export function targetOf(from: string, { target }: Relation): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '' && part !== '.') path.push(part);
  }
  return path.join('/');
}
