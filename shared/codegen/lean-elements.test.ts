import { describe, expect, it } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Style } from '#shared/document/style.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { generateApp } from './generate-app.ts';

/** The classes of a frame in a frame of these layouts, on each screen. */
function classesIn(base: Style, tablet: Style, mobile: Style = {}): string {
  const child: NodeSeed = {
    kind: 'frame',
    style: { base: { layout: 'stack', fill: '#fef3c7' } },
    children: [{ kind: 'text', props: { text: 'Hola' } }],
  };
  const outer: NodeSeed = { kind: 'frame', style: { base, tablet, mobile }, children: [child] };
  const page: NodeSeed = { kind: 'page', props: { path: '/' }, children: [outer] };
  const { files } = generateApp(seedDocument([page]), { assets: [], icons: new Set() });
  const code = files.get('frontend/src/pages/home.tsx') ?? '';
  return /className="([^"]*bg-\[#fef3c7\][^"]*)"/.exec(code)?.[1] ?? '';
}

describe('CG-4: what makes no difference is left out', () => {
  const grid: Style = { layout: 'grid', columns: 2 };
  const column: Style = { layout: 'stack', direction: 'column' };

  it('on all screens where it holds, and only then', () => {
    expect(classesIn(grid, column)).toContain('min-w-0');
    expect(classesIn(grid, column)).not.toContain('min-w-auto');
    expect(classesIn(grid, column, { direction: 'row' })).toContain('max-lg:min-w-auto');
    expect(classesIn(grid, { layout: 'stack', direction: 'row' })).toContain('max-lg:min-w-auto');
  });
});
