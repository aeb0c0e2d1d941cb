/** The media type that bytes show by their first letters, or null for one that the app doesn't take. */
export function sniffMediaType(content: Uint8Array): string | null {
  const head = letters(content, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.slice(4, 8) === 'ftyp' && /^avi[fs]$/.test(head.slice(8, 12))) return 'image/avif';
  return looksLikeSvg(content) ? 'image/svg+xml' : null;
}

/** Comments and document types of drawing programs may come first. */
const searchedForRoot = 64 * 1024;

function looksLikeSvg(content: Uint8Array): boolean {
  // Zero bytes are those of UTF-16.
  const start = letters(content, searchedForRoot)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  return start.startsWith('<') && /<(?:[\w-]{1,40}:)?svg[\s>]/.test(start);
}

/** One letter for each byte, which a TextDecoder's `latin1` (windows-1252 in truth) doesn't give. */
function letters(content: Uint8Array, count: number): string {
  return Buffer.from(
    content.buffer,
    content.byteOffset,
    Math.min(content.byteLength, count),
  ).toString('latin1');
}
