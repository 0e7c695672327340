/** A document that was opened: its form and the title that it gives itself. */
export interface OpenedFile {
  readonly type: 'application/pdf' | 'text/html' | 'application/octet-stream';
  readonly title?: string;
  /** Name to save it under. */
  readonly name: string;
}

const endings = { 'application/pdf': 'pdf', 'text/html': 'html', 'application/octet-stream': 'bin' } as const;

/** Looks at what was decrypted. The name of the encrypted file tells nothing, so the document is asked. */
export function lookAt(bytes: Uint8Array): OpenedFile {
  const text = new TextDecoder().decode(bytes);
  const type = text.startsWith('%PDF-')
    ? 'application/pdf'
    : text.startsWith('<!doctype html>')
      ? 'text/html'
      : 'application/octet-stream';
  const written =
    type === 'application/pdf'
      ? /<dc:title>[\s\S]{0,200}?<rdf:li[^>]*>([^<]{1,200})<\/rdf:li>/.exec(text)?.[1]
      : /<title>([^<]{1,200})<\/title>/.exec(text.slice(0, 4000))?.[1];
  const title = written?.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
  const words = (title ?? '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const name = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'document';
  return { type, name: `${name}.${endings[type]}`, ...(title && { title }) };
}

const entities: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', '#39': "'" };
