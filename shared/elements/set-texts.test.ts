import { describe, expect, it } from 'vitest';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { createDocument } from '#shared/document/create-document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { setTexts } from './set-texts.ts';

function card(name: string): NodeSeed {
  return {
    kind: 'frame',
    children: [
      { kind: 'heading', props: { text: name } },
      {
        kind: 'frame',
        children: [
          {
            kind: 'button',
            props: { label: 'Pedir', link: { type: 'whatsapp', text: `Hola, quiero: ${name}.` } },
          },
        ],
      },
    ],
  };
}

/** A page with these elements in a section. */
function pageOf(children: readonly NodeSeed[]) {
  const snapshot = createDocument({
    settings: { name: 'Barro', locale: 'es' },
    theme: {},
    pages: [{ title: 'Inicio', path: '/', children: [{ kind: 'frame', children }] }],
  });
  const document = openDocument({ snapshot, peerId: 2n });
  const below = (id: NodeId): DocumentNode[] => {
    const node = document.node(id);
    return node ? [node, ...node.children.flatMap(below)] : [];
  };
  const all = () => document.pages.flatMap(below);
  const find = (kind: string, at = 0): NodeId =>
    all().filter((node) => node.kind === kind)[at]?.id ?? '';
  const set = (node: NodeId, props: Record<string, JsonValue>) =>
    document.transact('text', (change) => setTexts(change, { node, props }));
  const messages = () => JSON.stringify(all().map(({ props }) => props)).match(/Hola[^"]*/g) ?? [];
  return { document, find, set, messages };
}

describe('setTexts', () => {
  it('lets the message of a card follow the name of its product, in one step', () => {
    const { document, find, set, messages } = pageOf([card('Taza'), card('Taza de té')]);
    set(find('heading'), { text: 'Jarra\u00a0Azul' });
    expect(messages()).toEqual(['Hola, quiero: Jarra Azul.', 'Hola, quiero: Taza de té.']);
    document.undo();
    expect(messages()).toEqual(['Hola, quiero: Taza.', 'Hola, quiero: Taza de té.']);
  });

  it('follows the name within one component, and within one item of a list', () => {
    const link = (text: string) => ({ type: 'whatsapp', text });
    const { find, set, messages } = pageOf([
      { kind: 'product-card', props: { title: 'Taza', buttonLink: link('Hola, la Taza') } },
      {
        kind: 'pricing-table',
        props: {
          plans: [
            { name: 'Plan', link: link('Hola, el Plan') },
            { name: 'Otro', link: link('Hola, no el Plan') },
          ],
        },
      },
    ]);
    set(find('product-card'), { title: 'Olla $& $1' });
    set(find('pricing-table'), {
      plans: [
        { name: 'Base', link: link('Hola, el Plan') },
        { name: 'Otro', link: link('Hola, no el Plan') },
      ],
    });
    expect(messages()).toEqual(['Hola, la Olla $& $1', 'Hola, el Base', 'Hola, no el Plan']);
  });

  it('leaves alone what doesn’t name it, is locked or is of another section', () => {
    const { document, find, set, messages } = pageOf([
      { kind: 'heading', props: { text: 'Taza' } },
      {
        kind: 'whatsapp-button',
        locked: true,
        props: { label: 'Pedir', message: 'Hola, una Taza' },
      },
      { kind: 'whatsapp-button', props: { label: 'Pedir', message: 'Hola, tazas y Tazas' } },
    ]);
    const [page = ''] = document.pages;
    document.transact('insert', (change) =>
      insertSeed(change, { seed: card('Taza'), target: { parent: page } }),
    );
    const before = messages();
    set(find('heading'), { text: 'Jarra' });
    set(find('heading'), { text: '' });
    expect(messages()).toEqual(before);
  });

  it('takes a message as it is written', () => {
    const { find, set, messages } = pageOf([
      { kind: 'heading', props: { text: 'Hola, taza' } },
      { kind: 'whatsapp-button', props: { label: 'Pedir', message: 'Hola, taza' } },
    ]);
    set(find('whatsapp-button'), { message: 'Hola, olla' });
    expect(messages()).toEqual(['Hola, taza', 'Hola, olla']);
  });
});
