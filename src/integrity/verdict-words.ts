import { packNamespace } from './provenance.ts';
import type { SignaturesFound, TrustedSigners } from './verify-signatures.ts';

/** What a pack says of itself, and how much there is of it. */
export interface PackFacts {
  readonly files: number;
  readonly bytes: number;
  /** The day as of which it speaks; the first that a zip can hold where it names none. */
  readonly day: string;
  /** Program that made it. */
  readonly agent: string;
  readonly commit?: string;
}

/** All that the words rest on. */
export interface VerdictContext {
  readonly facts: PackFacts;
  readonly found: SignaturesFound;
  readonly trusted?: TrustedSigners;
  readonly today: string;
  readonly isZip: boolean;
  /** Whether the zip was compared with what this version writes of its files. */
  readonly isAsWritten: boolean;
}

/** What was proven, in sentences. */
export function proofsOf({ facts, found, trusted, isAsWritten }: VerdictContext): readonly string[] {
  const { key, signer, overZip, overFiles } = found;
  const over = [overZip ? ['the zip'] : [], overFiles ? ['the manifests, and so every file'] : []].flat();
  const by = signer ? `by ${signer.principals}, with the key` : 'with the key';
  return [
    `Whole and unchanged: ${grouped(facts.files)} files, ${grouped(facts.bytes)} bytes. Every digest matches, none is missing, none was added.`,
    ...(isAsWritten ? ['The zip holds nothing else: it is byte for byte what trustwright writes of these files.'] : []),
    ...(key ? [`Signed ${by} ${key.fingerprint}, over ${over.join(' and ')}.`] : []),
    ...(signer && trusted
      ? [`${trusted.from} allows that key to sign packs (${packNamespace}) on ${facts.day}, the day of the pack.`]
      : []),
    ...originOf(facts, found),
  ];
}

/** A number as people read it. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function originOf({ commit }: PackFacts, { provenance }: SignaturesFound): readonly string[] {
  if (!provenance) return commit === undefined ? [] : [`It says that it comes from commit ${commit}.`];
  const from = provenance.commit === undefined ? 'files outside a repository' : `commit ${provenance.commit}`;
  const uncommitted = provenance.uncommitted ? ' with changes that were not committed' : '';
  const made = `Made by trustwright ${provenance.toolVersion} for the audit ${provenance.audit}, as of ${provenance.asOf}`;
  return [`${made}, from ${from}${uncommitted}: so says the holder of the key.`];
}

/** What was not proven, in sentences. */
export function unprovenOf(context: VerdictContext): readonly string[] {
  const { facts, found, isZip, isAsWritten, today } = context;
  const { key, signer, overZip, provenance } = found;
  const until = signer?.validBefore;
  return [
    ...(key ? [] : ['Who made it: it is not signed. Whoever changes it can make its manifests anew.']),
    ...(key && !signer
      ? ['Whose key that is: compare it with the allowed signers that the organisation publishes on its trust center.']
      : []),
    ...(until !== undefined && until <= today
      ? [`That it was signed while the key was allowed, which was until ${until}: the day of the pack is its own word.`]
      : []),
    ...(isZip && !overZip && !isAsWritten
      ? [
          'That the zip holds nothing beside these files: another version wrote it, and no signature of the zip is here.',
        ]
      : []),
    ...(key && !provenance ? ['Where it comes from: no statement of provenance is here.'] : []),
    `When it was made: no third party attests a time. The pack says that it is as of ${facts.day}.`,
    'That what its documents say is true: that is for the audit to find.',
  ];
}
