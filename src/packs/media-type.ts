const types: Readonly<Record<string, string>> = {
  ...{ avif: 'image/avif', css: 'text/css', csv: 'text/csv', gif: 'image/gif', html: 'text/html', jpg: 'image/jpeg' },
  ...{ jpeg: 'image/jpeg', json: 'application/json', jsonl: 'application/jsonl', md: 'text/markdown' },
  ...{ mdx: 'text/markdown', pdf: 'application/pdf', png: 'image/png', svg: 'image/svg+xml', txt: 'text/plain' },
  ...{ webp: 'image/webp', xml: 'application/xml', yaml: 'application/yaml', zip: 'application/zip' },
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media type of a file by its ending. */
export function mediaType(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
