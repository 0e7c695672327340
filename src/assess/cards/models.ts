import type { AiSystem } from '../../model/ai-system.ts';
import type { CardModel } from '../../model/card.ts';
import type { CardAndSystem, Contradiction } from './contradiction.ts';

/**
 * The models of a card, held against those of the system's file by name: version, and whose they are. A model of ours may
 * be left out of a card; one of a vendor may not, because customers ask whose models see their data.
 */
export function modelContradictions({ card, system, file }: CardAndSystem): readonly Contradiction[] {
  if (card.models.length === 0) return [];
  const known = new Map(system.models.map((model, at) => [model.name, { model, at }]));
  const named = card.models.flatMap((model, index): readonly Contradiction[] => {
    const found = known.get(model.name);
    if (found === undefined) {
      const because = 'The file of the system names no such model. Name one that it rests on.';
      return [{ path: ['models', index, 'name'], says: model.name, expected: [...known.keys()], because }];
    }
    return differences(model, found.model).map((difference) => ({
      ...difference,
      path: ['models', index, ...difference.path],
      source: { document: file, path: ['models', found.at, 'name'] },
    }));
  });
  const missing = system.models.flatMap(({ name, vendor }, at): readonly Contradiction[] => {
    if (vendor === undefined || card.models.some((model) => model.name === name)) return [];
    const because = `The system rests on it as well, and \`${vendor}\` supplies it. Name it with its supplier.`;
    const source = { document: file, path: ['models', at, 'name'] };
    return [
      { path: ['models'], says: card.models.map((model) => model.name).join(', '), expected: [name], because, source },
    ];
  });
  return [...named, ...missing];
}

function differences(
  model: CardModel,
  { version, vendor }: AiSystem['models'][number],
): readonly Omit<Contradiction, 'source'>[] {
  if (model.ours && vendor !== undefined) {
    const because = 'A vendor supplies the model. Say whose it is.';
    return [{ path: ['ours'], says: 'a model of our own', expected: [vendor], because }];
  }
  if (!model.ours && vendor === undefined) {
    const because = 'The file of the system names no vendor of the model. Say `ours: true`, or name the vendor there.';
    return [{ path: ['name'], says: `a model of ${model.by ?? 'others'}`, expected: ['a model of our own'], because }];
  }
  const isOther = model.vendor !== undefined && vendor !== undefined && model.vendor !== vendor;
  const isOlder = model.version !== undefined && version !== undefined && model.version !== version;
  return [
    ...(isOther
      ? [{ path: ['vendor'], says: model.vendor ?? '', expected: [vendor], because: 'That vendor supplies the model.' }]
      : []),
    ...(isOlder
      ? [
          {
            path: ['version'],
            says: model.version ?? '',
            expected: [version],
            because: 'The system rests on that version.',
          },
        ]
      : []),
  ];
}
