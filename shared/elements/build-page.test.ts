import { describe, expect, it } from 'vitest';
import { buildPageElements } from './build-page.ts';
import { seedDocument } from './testing/seed-document.ts';

describe('buildPageElements', () => {
  it('builds frames, headings and texts below a main landmark', () => {
    const document = seedDocument([
      {
        kind: 'page',
        props: { path: '/', title: 'Inicio' },
        children: [
          {
            kind: 'frame',
            props: { as: 'section' },
            style: { base: { direction: 'row', gap: '$space.4' }, mobile: { direction: 'column' } },
            children: [
              { kind: 'heading', props: { text: 'Hola', level: 1 } },
              { kind: 'text', props: { text: 'Mundo' } },
            ],
          },
        ],
      },
    ]);
    const page = buildPageElements(document, '1@1');
    expect(page.tag).toBe('main');
    const section = page.children[0];
    expect(section).toMatchObject({
      tag: 'section',
      key: '2@1',
      css: {
        base: { display: 'flex', 'flex-direction': 'row', 'row-gap': 'var(--space-4)' },
        tablet: {},
        mobile: { 'flex-direction': 'column' },
      },
      children: [
        {
          tag: 'h1',
          css: {
            base: { flex: '1 1 0%', 'min-width': '0px' },
            mobile: { flex: '0 1 auto', width: '100%', 'min-width': 'auto' },
          },
          children: [{ type: 'text', text: 'Hola', key: '3@1/0' }],
        },
        { tag: 'p', children: [{ text: 'Mundo' }] },
      ],
    });
  });
});
