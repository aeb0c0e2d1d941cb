import { describe, expect, test } from 'vitest';
import { manifestOf, planUploads } from './publish-plan.ts';

const file = (path: string, digit: string, size: number) => ({
  path,
  sha256: digit.repeat(64),
  size,
});

const files = [
  file('index.html', 'a', 300),
  file('app.js', 'b', 900),
  file('copy.js', 'b', 900),
  file('a.css', 'c', 100),
];

describe('the publish plan', () => {
  test('the manifest names every path in order', () => {
    expect(Object.entries(manifestOf(files))).toEqual([
      ['a.css', 'c'.repeat(64)],
      ['app.js', 'b'.repeat(64)],
      ['copy.js', 'b'.repeat(64)],
      ['index.html', 'a'.repeat(64)],
    ]);
  });

  test('each missing content travels once, small ones first', () => {
    const plan = planUploads(files, ['b'.repeat(64), 'a'.repeat(64)]);
    expect(plan.uploads.map((upload) => upload.size)).toEqual([300, 900]);
    expect(plan).toMatchObject({ bytesToUpload: 1200, unchangedCount: 1 });
  });

  test('digests that the site does not have are not sent', () => {
    expect(planUploads(files, ['d'.repeat(64)])).toEqual({
      uploads: [],
      bytesToUpload: 0,
      unchangedCount: 3,
    });
  });
});
