import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FileToZip, zipFiles } from './zip-files.ts';

async function* each(files: readonly FileToZip[]): AsyncGenerator<FileToZip> {
  yield* files;
}

async function zipped(files: readonly FileToZip[], folder = 'barro'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipFiles(folder, each(files))) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

describe('zipFiles', () => {
  it('EX-6 packs texts and bytes as they are, below one folder', async () => {
    const photo = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
    const entries = unzipSync(
      await zipped([
        { path: 'README.md', content: 'Ñandú' },
        { path: 'frontend/public/images/a.webp', content: photo },
        { path: 'frontend/empty.txt', content: '' },
      ]),
    );
    expect(Object.keys(entries)).toEqual([
      'barro/README.md',
      'barro/frontend/public/images/a.webp',
      'barro/frontend/empty.txt',
    ]);
    expect(new TextDecoder().decode(entries['barro/README.md'])).toBe('Ñandú');
    expect(entries['barro/frontend/public/images/a.webp']).toEqual(photo);
  });

  it('EX-6 gives the same bytes for the same files', async () => {
    const files = [{ path: 'a.txt', content: 'a'.repeat(9000) }];
    expect(await zipped(files)).toEqual(await zipped(files));
  });

  it.each(['../a', 'a/../../b', '/etc/passwd', 'C:/a', 'a\\..\\b', './a', 'a//b', '', 'a\u0000b'])(
    'EX-4 refuses the path %j',
    async (path) => {
      await expect(zipped([{ path, content: '' }])).rejects.toMatchObject({
        code: 'path-not-allowed',
      });
    },
  );
});
