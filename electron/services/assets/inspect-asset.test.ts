import { describe, expect, it } from 'vitest';
import { HostError } from '../errors.ts';
import { inspectAsset } from './inspect-asset.ts';

const svg = (content: string, attributes = 'width="40" height="30"') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`,
  );

const textOf = (content: Uint8Array) => new TextDecoder().decode(inspectAsset(content).content);

describe('what an image is', () => {
  it.each([
    ['image/gif', Buffer.from('GIF89a\x05\x00\x07\x00\x00\x00\x00;', 'latin1'), 5, 7],
    ['image/webp', webp(12, 34), 12, 34],
    ['image/jpeg', jpeg(300, 200, 1), 300, 200],
    ['image/svg+xml', svg('<rect/>'), 40, 30],
  ])('finds %s and its size in the bytes', (mediaType, content, width, height) => {
    expect(inspectAsset(content)).toMatchObject({ mediaType, width, height });
  });

  it('turns the sides of a photo that lies on its side', () => {
    expect(inspectAsset(jpeg(300, 200, 6))).toMatchObject({ width: 200, height: 300 });
  });

  it.each<[string, Uint8Array, string?]>([
    ['an empty file', new Uint8Array()],
    ['a page', new TextEncoder().encode('<html><body></body></html>')],
    ['a program', Buffer.from('MZ\x90\x00', 'latin1')],
    ['a cut-off image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'asset-damaged'],
  ])('refuses %s', (_name, content, code = 'asset-unsupported') => {
    expect(() => inspectAsset(content)).toThrow(expect.objectContaining({ code }));
  });
});

describe('an SVG', () => {
  it('keeps its drawing', () => {
    const drawing =
      '<defs><linearGradient id="a"><stop offset="1" stop-color="#fff"/></linearGradient></defs><path d="M0 0h1" fill="url(#a)"/><text>A &amp; B &lt; C</text>';
    const kept = textOf(svg(drawing));
    expect(kept).toContain('fill="url(#a)"');
    expect(kept).toContain('<stop offset="1" stop-color="#fff"></stop>');
    expect(kept).toContain('<text>A &amp; B &lt; C</text>');
  });

  it('loses what editors leave in it', () => {
    const kept = textOf(
      svg(
        '<metadata><x/></metadata><i:layer xmlns:i="urn:i"><rect/></i:layer><circle r="1" i:label="a" xmlns:i="urn:i"/>',
      ),
    );
    expect(kept).not.toMatch(/metadata|layer|label|urn:|<rect/);
    expect(kept).toContain('<circle r="1">');
  });

  it.each(['<svg><rect/></svg>', '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>'])(
    'is refused as a whole: %s',
    (text) => {
      expect(() => inspectAsset(new TextEncoder().encode(text))).toThrow(HostError);
    },
  );

  it.each(['utf16le', 'latin1', 'utf8'] as const)('may be written in %s', (encoding) => {
    const mark = encoding === 'latin1' ? '' : '\ufeff';
    const named = encoding === 'latin1' ? 'iso-8859-1' : encoding === 'utf8' ? 'UTF-8' : 'UTF-16';
    const text = `${mark}<?xml version="1.0" encoding="${named}"?><svg xmlns="http://www.w3.org/2000/svg"><text>Ñandú</text></svg>`;
    expect(textOf(Buffer.from(text, encoding))).toContain('<text>Ñandú</text>');
  });

  it('may begin with an XML declaration', () => {
    const declared = `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 9"><rect/></svg>`;
    expect(inspectAsset(new TextEncoder().encode(declared))).toMatchObject({ width: 8, height: 9 });
  });
});

/** The head of an extended WebP. */
function webp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(32, 4);
  bytes.write('WEBPVP8X', 8, 'latin1');
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

/** The head of a JPEG with an EXIF orientation. */
function jpeg(width: number, height: number, orientation: number): Uint8Array {
  const exif = Buffer.alloc(36);
  exif.writeUInt16BE(0xffe1, 0);
  exif.writeUInt16BE(34, 2);
  exif.write('Exif\0\0MM\0*', 4, 'latin1');
  exif.writeUInt32BE(8, 14);
  exif.writeUInt16BE(1, 18);
  exif.writeUInt16BE(0x0112, 20);
  exif.writeUInt16BE(3, 22);
  exif.writeUInt32BE(1, 24);
  exif.writeUInt16BE(orientation, 28);
  const frame = Buffer.alloc(19);
  frame.writeUInt16BE(0xffc0, 0);
  frame.writeUInt16BE(17, 2);
  frame.writeUInt8(8, 4);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.of(0xff, 0xd8), exif, frame, Buffer.of(0xff, 0xd9)]);
}
