import { describe, expect, it } from 'vitest';
import type { JsxElement, JsxNode, JsxValue } from '../jsx.ts';
import { bestMatch } from './best-match.ts';
import { createLikeness } from './likeness.ts';
import { createShapes } from './shapes.ts';

function element(
  name: string,
  attributes: Readonly<Record<string, JsxValue>>,
  ...children: readonly (JsxNode | string)[]
): JsxElement {
  return {
    type: 'element',
    name,
    attributes: Object.entries(attributes).map(([attribute, value]) => ({
      name: attribute,
      value,
    })),
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', text: child } : child,
    ),
  };
}

function card(title: string, extra: readonly JsxNode[] = []): JsxElement {
  const picture = element('img', { src: `/${title}.png`, alt: title, width: { code: '12' } });
  return element('article', { className: 'p-4' }, picture, element('h3', {}, title), ...extra);
}

describe('the shape of elements', () => {
  it('is the same where only texts and values differ that data can say', () => {
    const shapeOf = createShapes();
    expect(shapeOf(card('Taza'))).toBe(shapeOf(card('Plato')));
    expect(shapeOf(element('a', { href: '/a' }, 'Uno'))).toBe(shapeOf(element('a', {}, 'Dos')));
    expect(shapeOf(element('Chip', { tone: 'red' }))).toBe(
      shapeOf(element('Chip', { tone: 'blue' })),
    );
  });

  it('differs by name, class, what is inside, other attributes and code', () => {
    const shapeOf = createShapes();
    const shapes = [
      element('p', {}, 'Uno'),
      element('p', {}),
      element('h2', {}, 'Uno'),
      element('p', { className: 'text-sm' }, 'Uno'),
      element('p', { role: 'note' }, 'Uno'),
      element('p', { role: 'status' }, 'Uno'),
      element('p', { title: { code: 'name' } }, 'Uno'),
      element('p', {}, element('strong', {}, 'Uno')),
    ].map(shapeOf);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('what elements have inside, place by place', () => {
  const columns = (elements: readonly JsxElement[]) =>
    createLikeness()
      .columnsOf(elements)
      ?.map((column) => column.map((group) => (group ? group.type : null)));

  it('leaves a gap for what only some have, wherever they stand', () => {
    const badge = element('span', { className: 'badge' }, 'Nuevo');
    expect(columns([card('Uno'), card('Dos', [badge]), card('Tres'), card('Cuatro')])).toEqual([
      ['elements', 'elements', 'elements', 'elements'],
      ['elements', 'elements', 'elements', 'elements'],
      [null, 'elements', null, null],
    ]);
  });

  it('has none where elements share nothing, or hold what data is made of already', () => {
    expect(columns([element('div', {}, 'Uno'), element('div', {}, element('hr', {}))])).toBe(
      undefined,
    );
    const loop: JsxNode = { type: 'code', code: 'name' };
    expect(columns([element('div', {}, loop), element('div', {}, loop)])).toBe(undefined);
  });

  it('groups elements that look alike, and keeps a title from the text below it', () => {
    const parent = element(
      'div',
      {},
      card('Uno'),
      card('Dos'),
      element('p', { className: 'font-bold' }, 'Título'),
      element('p', {}, 'Texto'),
    );
    const sizes = createLikeness()
      .groupsOf(parent)
      .map((group) => (group.type === 'elements' ? group.members.length : 0));
    expect(sizes).toEqual([2, 1, 1]);
  });
});

describe('the best match', () => {
  /** Every way to pair two lists in their order. */
  function best(a: readonly number[], b: readonly number[], rates: readonly number[][]): number {
    const [row, ...rows] = a;
    const [column, ...columns] = b;
    if (row === undefined || column === undefined) return 0;
    const rate = rates[row]?.[column] ?? 0;
    return Math.max(
      rate === 0 ? 0 : rate + best(rows, columns, rates),
      best(rows, b, rates),
      best(a, columns, rates),
    );
  }

  it('is no worse than any other, and in order', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const size = (at: number) => 1 + ((seed * at) % 5);
      const rates = Array.from({ length: size(3) }, (_, row) =>
        Array.from({ length: size(7) }, (_, column) => (seed * (row * 5 + column * 3 + 1)) % 4),
      );
      const a = [...rates.keys()];
      const b = [...(rates[0]?.keys() ?? [])];
      const pairs = bestMatch(a, b, (row, column) => rates[row]?.[column] ?? 0);
      const sum = pairs.reduce((all, [row, column]) => all + (rates[row]?.[column] ?? 0), 0);
      expect(sum).toBe(best(a, b, rates));
      expect(pairs).toEqual(pairs.toSorted(([x], [y]) => x - y));
      expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
    }
  });
});
