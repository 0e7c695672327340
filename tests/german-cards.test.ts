import { describe, expect, it } from 'vitest';
import { toTrustCenter, toTrustCenterIn } from '../src/publish/public.ts';
import { toSite } from '../src/site/to-site.ts';
import { exampleDay, exampleProgram } from './support/example.ts';

const english = toSite(toTrustCenter(exampleProgram(), exampleDay), new Map());
const german = toSite(toTrustCenterIn(exampleProgram(), 'de', exampleDay), new Map());
const assistant = ({ ai }: typeof english) => ai.sheets.find(({ view }) => view.id === 'support-assistant-card');

describe('what is put together for pages about AI', () => {
  it('is said in the language of the site', () => {
    const said = [english, german].map((site) => {
      const { role, suppliers, models = [], notices: [notice] = [] } = assistant(site) ?? {};
      return [role, suppliers, models.at(-1)?.by, notice?.label, notice?.asks];
    });
    expect(said).toEqual([
      [
        ...['Provider and deployer', 'Quillon Models, and our own', 'our own', 'Article 50(1)'],
        'People are told that they deal with an AI system',
      ],
      [
        ...['Anbieter und Betreiber', 'Quillon Models sowie eigene', 'unser eigenes', 'Artikel 50 Absatz 1'],
        'Menschen erfahren, dass sie es mit einem KI-System zu tun haben',
      ],
    ]);
  });

  it('names those whose models are ours in that language, too', () => {
    const own = [english, german].map(({ ai }) => ai.overview.suppliers.shown.at(-1)?.by);
    expect(own).toEqual(['Our own', 'Eigene']);
  });
});
