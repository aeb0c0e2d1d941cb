const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const padding = 61;
const encodeTable = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const decodeTable = new Uint8Array(256);
for (const [index, code] of encodeTable.entries()) {
  decodeTable[code] = index;
}
const chunk = 8192;

/** Standard base64 with padding (RFC 4648, section 4), where the platform has no encoder in common. */
export function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(padding);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const triple =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    codes[at] = encodeTable[triple >> 18] ?? 0;
    codes[at + 1] = encodeTable[(triple >> 12) & 63] ?? 0;
    if (left > 1) codes[at + 2] = encodeTable[(triple >> 6) & 63] ?? 0;
    if (left > 2) codes[at + 3] = encodeTable[triple & 63] ?? 0;
    at += 4;
  }
  const parts: string[] = [];
  for (let index = 0; index < codes.length; index += chunk) {
    // Not spread: that walks an iterator, and takes several times as long.
    parts.push(Reflect.apply(String.fromCharCode, null, codes.subarray(index, index + chunk)));
  }
  return parts.join('');
}

/** The bytes of a standard base64 text. Letters outside the alphabet count as zero bits. */
export function decodeBase64(text: string): Uint8Array {
  const letters = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let at = 0;
  for (let index = 0; index < letters.length; index += 4) {
    const quad =
      (sextet(letters, index) << 18) |
      (sextet(letters, index + 1) << 12) |
      (sextet(letters, index + 2) << 6) |
      sextet(letters, index + 3);
    bytes[at] = quad >> 16;
    if (at + 1 < bytes.length) bytes[at + 1] = (quad >> 8) & 255;
    if (at + 2 < bytes.length) bytes[at + 2] = quad & 255;
    at += 3;
  }
  return bytes;
}

function sextet(letters: string, index: number): number {
  return index < letters.length ? (decodeTable[letters.charCodeAt(index) & 255] ?? 0) : 0;
}
