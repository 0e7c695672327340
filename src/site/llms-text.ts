import type { DocumentView, Surface } from '../publish/surface.ts';
import { dayInWords } from './dates.ts';
import { feedAddresses } from './feed-addresses.ts';
import { escapeMarkdown } from './markdown-inline.ts';
import type { Site } from './site.ts';
import { absolute } from './site-address.ts';
import { twinAddress } from './twin-address.ts';
import { claimWords } from './words.ts';

/** `llms.txt`: what the site holds and where, as Markdown, for programs that read. Every link leads to a twin or to data. */
export function llmsText(site: Omit<Site, 'files'>): string {
  const { surface, overview, signed } = site;
  const { organisation, scope, claims, asOf } = surface;
  const plain = (text: string) => escapeMarkdown(text);
  const link = (title: string, path: string, note?: string) =>
    `- [${plain(title)}](${absolute(surface, path)})${note ? `: ${plain(note)}` : ''}`;
  const documents = (views: readonly DocumentView<{ readonly summary?: string }>[]) =>
    views.map((view) => link(view.title, twinAddress(view.address), view.data.summary));
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Data', dataLines(surface, link, signed)],
    [
      'Claims',
      claims.map(({ data, shown, frameworkTitle }) => {
        const held = shown === 'lapsed' ? ', held' : '';
        const until = data.until ? `${held} until ${dayInWords(data.until)}` : '';
        return `- ${plain(frameworkTitle)}, ${claimWords[shown].label.toLowerCase()}${until}: ${plain(data.statement)}`;
      }),
    ],
    [
      'Answers',
      overview.answers.map(({ view }) => link(view.data.question, twinAddress(view.address), view.data.short)),
    ],
    ['AI systems', documents(surface.cards)],
    ['Policies', documents(surface.policies)],
    ['Sub-processors', documents(overview.subProcessors.map(({ view }) => view))],
    ['Pages', documents(surface.pages)],
    ['Frameworks', site.frameworks.map(({ view, says }) => link(view.title, twinAddress(view.address), says))],
    ['Optional', [...documents(overview.updates), ...documents(surface.controls)]],
  ];
  const about = [
    `# ${plain(surface.title)}`,
    `> ${plain(organisation.description)} In scope: ${plain(scope.statement.replace(/\s+/g, ' '))}`,
    `As of ${dayInWords(asOf)}. Each page exists as Markdown: put \`.md\` after its address. What has a last day lapses after it.`,
  ];
  const written = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`);
  return `${[...about, ...written].join('\n\n')}\n`;
}

function dataLines(
  surface: Surface,
  link: (title: string, path: string, note?: string) => string,
  signed: Site['signed'],
): readonly string[] {
  const { updates, subProcessors, deadlines } = feedAddresses(surface);
  return [
    link(
      'trust.json',
      '/trust.json',
      'claims, statuses, documents, sub-processors; its schema is /schemas/trust-1.json',
    ),
    link('subprocessors.json', '/subprocessors.json', 'sub-processors and the changes of the list'),
    link('matrix.json', '/matrix.json', 'control areas by framework'),
    link('OSCAL', '/oscal/component-definition.json', 'public policies and controls, OSCAL 1.2'),
    link('CycloneDX', '/cyclonedx.json', 'requirements, claims and how far each is met, CycloneDX 1.6'),
    link('Updates', updates, 'Atom'),
    link('Changes of sub-processors', subProcessors, 'Atom'),
    ...(deadlines ? [link('Deadlines for objections', deadlines, 'calendar')] : []),
    ...(signed
      ? [
          link('Checksums', signed.sums, 'SHA-256 of every file of data'),
          link('Signature', signed.signature, `over the checksums, SSH, namespace ${signed.namespace}`),
          link('Signers', signed.signers, 'keys, as ssh-keygen reads them'),
        ]
      : []),
  ];
}
