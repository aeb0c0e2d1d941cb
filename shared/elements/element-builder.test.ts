import { describe, expect, it } from 'vitest';
import type { DocumentPatch } from '#shared/document/document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { createElementBuilder } from './element-builder.ts';
import type { ElementNode } from './element.ts';
import { rootContext } from './element-context.ts';
import { seedDocument } from './testing/seed-document.ts';

const frame = (...children: NodeSeed[]): NodeSeed => ({ kind: 'frame', children });
const text = (value: string): NodeSeed => ({ kind: 'text', props: { text: value } });
const page = (...children: NodeSeed[]): NodeSeed => ({
  kind: 'page',
  props: { path: '/' },
  children,
});

function patch(changed: readonly string[], more: Partial<DocumentPatch> = {}): DocumentPatch {
  return {
    changed: new Set(changed),
    removed: new Set(),
    pagesChanged: false,
    themeChanged: false,
    settingsChanged: false,
    ...more,
  };
}

function child(element: ElementNode | undefined, ...path: number[]): ElementNode {
  let current = element;
  for (const index of path) {
    const next = current?.children[index];
    current = next?.type === 'element' ? next : undefined;
  }
  if (!current) throw new Error('no such element');
  return current;
}

describe('createElementBuilder', () => {
  it('gives the same objects until a patch, and afterwards for all that it left alone', () => {
    const document = seedDocument([page(frame(text('a'), text('b')), frame(text('c')))]);
    const builder = createElementBuilder(document);
    const before = builder.page('1@1');
    expect(builder.page('1@1')).toBe(before);
    document.edit('3@1', { props: { text: 'A' } });
    builder.apply(patch(['3@1']));
    const after = builder.page('1@1');
    expect(after).not.toBe(before);
    expect(child(after, 1)).toBe(child(before, 1));
    expect(child(after, 0, 1)).toBe(child(before, 0, 1));
    expect(child(after, 0, 0)).not.toBe(child(before, 0, 0));
    expect(child(after, 0, 0).children).toMatchObject([{ text: 'A' }]);
  });

  it("builds children again only where the parent's layout changes what they declare", () => {
    const document = seedDocument([page(frame(text('a')))]);
    const builder = createElementBuilder(document);
    const before = builder.page('1@1');
    document.edit('2@1', { style: { base: { fill: '#ffffff' }, tablet: {}, mobile: {} } });
    builder.apply(patch(['2@1']));
    const painted = builder.page('1@1');
    expect(child(painted, 0, 0)).toBe(child(before, 0, 0));
    document.edit('2@1', { style: { base: { direction: 'row' }, tablet: {}, mobile: {} } });
    builder.apply(patch(['2@1']));
    const turned = builder.page('1@1');
    expect(child(turned, 0, 0).css.base).toMatchObject({ flex: '1 1 0%' });
  });

  it('follows settings and page paths only where they are read', () => {
    const document = seedDocument([
      page(
        text('a'),
        { kind: 'price', props: { amount: 10 } },
        { kind: 'button', props: { link: { type: 'page-path', path: '/b' } } },
      ),
      { kind: 'page', props: { path: '/b' } },
    ]);
    const builder = createElementBuilder(document);
    const before = builder.page('1@1');
    expect(child(before, 2).attributes['href']).toEqual({ type: 'page', page: '5@1' });
    document.settings = { ...document.settings, currency: 'BRL' };
    document.edit('5@1', { props: { path: '/c' } });
    builder.apply(patch(['5@1'], { settingsChanged: true }));
    const after = builder.page('1@1');
    expect(child(after, 0)).toBe(child(before, 0));
    expect(JSON.stringify(child(after, 1))).toContain('R$');
    expect(child(after, 2).attributes['href']).toBeUndefined();
  });

  it('leaves hidden nodes out and shows children of unknown kinds', () => {
    const document = seedDocument([
      page({ ...text('a'), hidden: true }, { kind: 'from-the-future', children: [text('b')] }),
    ]);
    const root = createElementBuilder(document).page('1@1');
    expect(root?.children).toHaveLength(1);
    expect(child(root, 0)).toMatchObject({ tag: 'div', children: [{ tag: 'p' }] });
  });

  it('ends on cycles, lost children and great depth', () => {
    const document = seedDocument([page(frame(frame(text('a'))))]);
    document.edit('3@1', { children: ['2@1', '99@1', '4@1'] });
    expect(child(createElementBuilder(document).page('1@1'), 0, 0).children).toHaveLength(1);
    let deep = text('deep');
    for (let depth = 0; depth < 500; depth += 1) deep = frame(deep);
    expect(createElementBuilder(seedDocument([page(deep)])).page('1@1')).toBeDefined();
  });

  it('knows what is no page', () => {
    const builder = createElementBuilder(seedDocument([page(text('a'))]));
    expect(builder.page('2@1')).toBeUndefined();
    expect(builder.page('9@9')).toBeUndefined();
    expect(builder.node('2@1', rootContext)?.tag).toBe('p');
  });

  it('makes the page the main landmark unless a section of it is one', () => {
    const main: NodeSeed = { kind: 'frame', props: { as: 'main' } };
    expect(createElementBuilder(seedDocument([page(frame())])).page('1@1')?.tag).toBe('main');
    expect(createElementBuilder(seedDocument([page(main)])).page('1@1')?.tag).toBe('div');
  });

  it('never nests links, buttons or forms', () => {
    const document = seedDocument([
      page(
        {
          kind: 'link',
          props: { link: { type: 'url', url: '/x' } },
          children: [{ kind: 'button', props: { label: 'Ir', link: { type: 'url', url: '/y' } } }],
        },
        { kind: 'form', children: [{ kind: 'form' }] },
      ),
    ]);
    const root = createElementBuilder(document).page('1@1');
    expect(child(root, 0)).toMatchObject({ tag: 'a', children: [{ tag: 'span', attributes: {} }] });
    expect(child(root, 1, 0).tag).toBe('div');
  });
});
