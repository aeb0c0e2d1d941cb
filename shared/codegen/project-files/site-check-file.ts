/** `tests/site.test.mjs`: what `npm test` asks of the built site. */
export const siteCheckFile = `import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { test } from 'node:test';

/** Checks the built site: run \`npm run build\` first. */
const dist = join(import.meta.dirname, '../dist');
const files = existsSync(dist) ? await readdir(dist, { recursive: true }) : [];
const pages = await Promise.all(
  files
    .filter((file) => file.endsWith('.html'))
    .map(async (file) => ({
      file: file.replaceAll(sep, '/'),
      html: await readFile(join(dist, file), 'utf8'),
    })),
);

test('the site was built', () => {
  assert.ok(pages.some(({ file }) => file === 'index.html'));
});

for (const { file, html } of pages) {
  test(\`\${file} has a language, a title and a main heading\`, () => {
    assert.match(html, /<html lang="[a-z]/);
    assert.match(html, /<title>[^<]+<\\/title>/);
    assert.match(html, /<h1[\\s>]/);
  });

  test(\`\${file} links to nothing that is missing\`, () => {
    const targets = [...html.matchAll(/(?:href|src)="(\\/[^"/#?][^"#?]*|\\/)/g)];
    const missing = targets
      .map(([, path]) => decodeURI(path))
      .filter((path) => !isThere(join(dist, path)));
    assert.deepEqual(missing, []);
  });
}

function isThere(path) {
  return /\\.\\w+$/.test(path) ? existsSync(path) : existsSync(join(path, 'index.html'));
}
`;
