/** Whether an image moves, by its first bytes. An animated GIF can't be told from a still one; it counts as moving. */
export function isAnimated(content: Uint8Array, mediaType: string): boolean {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 4096));
  switch (mediaType) {
    case 'image/gif':
      return true;
    case 'image/webp':
      return head.toString('latin1', 12, 16) === 'VP8X' && ((head[20] ?? 0) & 0x02) !== 0;
    case 'image/png':
      return head.includes('acTL');
    case 'image/avif':
      return head.toString('latin1', 8, 12) === 'avis';
    default:
      return false;
  }
}
