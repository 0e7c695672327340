import { type TechnicalDossier, technicalDossier } from '../assess/technical/technical-dossier.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { declarationForm, registrationForm } from '../report/annex-forms.ts';
import { report } from './check.ts';
import { type Command, type Outcome, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';
import { systemAsked } from './system-asked.ts';
import { countsOf, dossierText } from './technical-text.ts';

const forms = ['declaration', 'registration'] as const;

/** `trustwright technical-documentation`: Annex IV with what is missing, the declaration, registration data, retention and route. */
export const technicalDocumentationCommand: Command = {
  name: 'technical-documentation',
  summary: 'Assemble the technical documentation of an AI system, with what is missing.',
  usage: 'trustwright technical-documentation --system SYSTEM [--form NAME] [--format text|json] [--as-of DAY]',
  help: [
    'Each leaf point of Annex IV with its state (present, partial, missing, not applicable with the reason) and the',
    'documents that hold it; the route of the conformity assessment (Article 43) with the reason; the declaration of',
    'conformity (Annex V); the registration data (Annex VIII); and until when documents are kept (Article 18).',
    '--form declaration prints the declaration, and refuses while items are missing; --form registration prints the form.',
  ].join('\n'),
  formats: ['text', 'json'],
  options: {
    system: { type: 'string', value: 'SYSTEM', help: 'AI system whose documentation is assembled.' },
    form: { type: 'string', value: 'NAME', help: 'Print a form in Markdown: declaration or registration.' },
  },
  run(invocation) {
    const { root, format, paint, options } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const dossier = technicalDossier(program, systemAsked(program, options.system), asOf);
    if (options.form !== undefined) return form(dossier, options.form);
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(dossier, asOf), null, 2)}\n` };
    return { code: 0, output: dossierText(dossier, paint) };
  },
};

function form(dossier: TechnicalDossier, name: unknown): Outcome {
  const title = `${dossier.system.title}, version ${dossier.system.systemVersion}`;
  if (name === 'declaration') return declaration(dossier, title);
  if (name !== 'registration') throw new Unusable(`Unexpected form \`${name}\`, expected one of: ${forms.join(', ')}.`);
  const printed = dossier.registrations.map((each) => registrationForm(title, each, formatForPeople));
  if (printed.length > 0) return { code: 0, output: printed.join('\n') };
  const because = dossier.registrationRemark ?? 'Article 49 does not ask us to register it.';
  return { code: 1, output: '', message: `There is nothing to register. ${because}\n` };
}

/** The declaration in its final form; refused while items are missing, because half a declaration is none. */
function declaration({ declaration: known }: TechnicalDossier, title: string): Outcome {
  if (!known) return { code: 1, output: '', message: 'There is no declaration: trustwright new declaration.\n' };
  const missing = known.items.filter(({ state }) => state === 'missing');
  if (missing.length === 0) return { code: 0, output: declarationForm(title, known.items) };
  const lines = missing.map(
    ({ item, title: name, because }) => `  ${formatForPeople(`eu-ai-act:${item}`)}, ${name}. ${because}\n`,
  );
  return { code: 1, output: '', message: `Not printed: ${missing.length} of 8 items are missing.\n${lines.join('')}` };
}

function toOutput(dossier: TechnicalDossier, asOf: string) {
  const { system, file, points, conformity, declaration: known, registrations, retention, remarks } = dossier;
  const { registrationRemark } = dossier;
  return {
    ...{ asOf, system: system.id, systemVersion: system.systemVersion, file: file?.file ?? null },
    ...{ counts: countsOf(points), points, conformity },
    declaration: known ? { id: known.value.id, state: known.value.state, items: known.items } : null,
    registrations,
    ...(registrationRemark !== undefined && { registrationRemark }),
    ...{ retention, remarks },
  };
}
