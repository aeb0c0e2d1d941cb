import { describe, expect, it } from 'vitest';
import { checkProject } from '#shared/checks/check-project.ts';
import { generateApp } from '#shared/codegen/generate-app.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';

const addresses = [
  `${'java'}script:alert(1)`,
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/x',
];

function seeds(url: string): readonly NodeSeed[] {
  const link = { type: 'url', url };
  return [
    { kind: 'button', props: { label: 'Ver', link } },
    { kind: 'product-card', props: { title: 'Taza', price: 1, link, buttonLink: link } },
    { kind: 'navigation-bar', props: { items: [{ label: 'Ver', link }] } },
    { kind: 'footer', props: { items: [{ label: 'Ver', link }], links: [{ label: 'Ver', link }] } },
    { kind: 'form', props: { name: 'f', destination: link }, children: [] },
    { kind: 'video', props: { url, link } },
  ];
}

describe('an address that would run code or leave the site unseen', () => {
  it.each(addresses)('is in no link, and the check says so: %j', (url) => {
    const document = seedDocument([
      { kind: 'page', props: { path: '/', title: 'Inicio' }, children: seeds(url) },
    ]);
    const { files } = generateApp(document, { assets: [], icons: new Set() });
    const code = [...files.values()].join('\n');
    expect(code).not.toMatch(/(?:java|vb)\s*script:/i);
    expect(code).not.toContain('data:text/html');
    expect(code).not.toContain('evil.example');
    const findings = checkProject(document, []);
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain('link-address-invalid');
  });
});
