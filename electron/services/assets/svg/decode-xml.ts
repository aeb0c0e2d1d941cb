const utf8 = 'utf-8';
/** What drawing programs declare; others count as UTF-8. */
const knownEncodings = /^(?:utf-8|utf-16|iso-8859-1|iso-8859-15|windows-125\d|us-ascii)$/i;

/** The text of an XML file by its byte order mark, or by what its first line says. Throws for bytes that aren't such a text. */
export function decodeXml(content: Uint8Array): string {
  return new TextDecoder(encodingOf(content), { fatal: true }).decode(content);
}

function encodingOf(content: Uint8Array): string {
  const [first = 0, second = 0] = content;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...content.subarray(0, 200));
  const [, declared = utf8] = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head) ?? [];
  // A declaration that can be read byte by byte isn't in UTF-16, whatever it says.
  return knownEncodings.test(declared) && !/^utf-16/i.test(declared) ? declared : utf8;
}
