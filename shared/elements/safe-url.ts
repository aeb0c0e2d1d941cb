const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);
// Browsers drop tabs and line breaks inside addresses and blanks around them, so "java\nscript:" would run.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/;

/**
 * An address that may stand in a link: http(s), mailto, tel, a path, a query or a `#hash`. A bare host
 * such as `example.com/x` gets https. Returns undefined for all else (`javascript:`, `data:`,
 * backslashes, control characters, `//host` without a scheme).
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const url = value.trim();
  if (url === '' || url.length > 2000 || controls.test(url)) return undefined;
  if (url.startsWith('//')) return undefined;
  if (/^[/#?]/.test(url) || url.startsWith('./') || url.startsWith('../')) return url;
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):(?!\d+(?:[/?#]|$))/.exec(url)?.[1];
  if (scheme !== undefined) return allowedSchemes.has(scheme.toLowerCase()) ? url : undefined;
  return /^[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+(?::\d+)?(?:[/?#].*)?$/.test(url)
    ? `https://${url}`
    : undefined;
}

/** A WhatsApp chat with the shop's number (digits) and a first message. Without a number the visitor picks the contact. */
export function whatsappUrl(number: string, text: string): string {
  const digits = number.replace(/\D/g, '').slice(0, 15);
  const query = text.trim() === '' ? '' : `?text=${encodeURIComponent(text.trim().toWellFormed())}`;
  return `https://wa.me/${digits}${query}`;
}

/** A search for a place on a map, which opens the map app of a phone. Undefined without a place. */
export function mapUrl(place: string): string | undefined {
  const query = place.replace(/\s+/g, ' ').trim();
  return query === ''
    ? undefined
    : `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query.toWellFormed())}`;
}
