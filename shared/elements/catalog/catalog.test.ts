import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NodeSeed, nodeSeedSchema } from '#shared/document/seed.ts';
import { localeSchema } from '#shared/document/value.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { isAllowedAttribute } from '../attributes.ts';
import { buildPageElements } from '../build-page.ts';
import { type ElementNode, elementTags } from '../element.ts';
import { safeUrl } from '../safe-url.ts';
import { seedDocument } from '../testing/seed-document.ts';
import { elementsOf, textOf, walk } from '../testing/walk.ts';
import { kindDefinitions, kindOf } from './index.ts';

const locales = localeSchema.options;
const tags = new Set<string>(elementTags);

function build(...children: NodeSeed[]): ElementNode {
  return buildPageElements(seedDocument([{ kind: 'page', props: { path: '/' }, children }]), '1@1');
}

const iconFile = (name: string) =>
  new URL(`../../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url);

describe('the catalog', () => {
  it('names each kind once, with texts in three languages', () => {
    const kinds = kindDefinitions.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { label, description, fields } of kindDefinitions) {
      for (const texts of [label, description, ...fields.map((field) => field.label)]) {
        expect(locales.every((locale) => texts[locale].length > 1)).toBe(true);
      }
    }
  });

  it.each(kindDefinitions.map((definition) => [definition.kind, definition] as const))(
    '%s shows in every language what the palette inserts',
    (_kind, definition) => {
      expect(existsSync(iconFile(definition.icon))).toBe(true);
      for (const locale of locales) {
        const seed = definition.seed(locale);
        expect(nodeSeedSchema.safeParse(seed).error).toBeUndefined();
        const elements = elementsOf(build(seed));
        expect(elements.filter(({ tag }) => !tags.has(tag))).toEqual([]);
        const icons = elements.filter(({ tag }) => tag === 'svg').map((svg) => String(svg.icon));
        expect(icons.filter((name) => !existsSync(iconFile(name)))).toEqual([]);
      }
    },
  );

  it.each(kindDefinitions.map((definition) => [definition.kind, definition] as const))(
    '%s gives each field a prop, and reads damaged props',
    (_kind, { props, fields }) => {
      for (const { prop } of fields) expect(Object.keys(props.shape)).toContain(prop);
      const hostile = Object.fromEntries(
        Object.keys(props.shape).map((name) => [name, { $: [1] }]),
      );
      expect(props.safeParse(hostile).success).toBe(true);
      expect(props.safeParse({}).success).toBe(true);
    },
  );

  it('keeps keys and ids unique in a page, and ties labels to their fields', () => {
    const all = kindDefinitions.map(({ seed }) => seed('es'));
    const page = build(...all, ...all);
    const keys = [...walk(page)].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const elements = elementsOf(page);
    const ids = elements.flatMap(({ attributes }) =>
      attributes['id'] === undefined ? [] : [String(attributes['id'])],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-zA-Z][\w-]*$/.test(id))).toBe(true);
    const labels = elements.filter(({ tag }) => tag === 'label');
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.every(({ attributes }) => ids.includes(String(attributes['for'])))).toBe(true);
  });

  it('keeps hostile texts as texts and hostile addresses out, whatever the prop', () => {
    const script = `java${'script'}:alert(1)`;
    const hostile: JsonValue[] = [
      script,
      '</script><script>alert(1)</script>',
      '{{constructor}} ${1} "\'` 😀',
      { type: 'url', url: script },
      { type: 'page', page: '../../etc' },
      { asset: '../x' },
      [{ label: script }],
      { type: 'whatsapp', text: '"><script>' },
      1e308,
      null,
      true,
      [[[]]],
    ];
    for (const { kind, props } of kindDefinitions) {
      for (const value of hostile) {
        const seed = {
          kind,
          props: Object.fromEntries(Object.keys(props.shape).map((name) => [name, value])),
        };
        expect(harmIn(build(seed))).toEqual([]);
      }
    }
  });

  it('builds any JSON in any prop', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kindDefinitions),
        fc.infiniteStream(fc.jsonValue()),
        ({ kind, props }, values) => {
          const names = Object.keys(props.shape);
          expect(
            harmIn(
              build({
                kind,
                props: Object.fromEntries(
                  names.map((name) => [name, values.next().value as JsonValue]),
                ),
              }),
            ),
          ).toEqual([]);
        },
      ),
      { seed: 4_711, numRuns: 300 },
    );
  });
});

describe('kinds', () => {
  it('a heading takes its level as its tag', () => {
    const levels = [1, 2, 6, '3', 9].map(
      (level) => build({ kind: 'heading', props: { level } }).children[0],
    );
    expect(levels).toMatchObject([
      { tag: 'h1' },
      { tag: 'h2' },
      { tag: 'h6' },
      { tag: 'h3' },
      { tag: 'h2' },
    ]);
  });

  it('a button is a link with an address and a button without', () => {
    const [link, button] = build(
      { kind: 'button', props: { label: 'Ir', link: { type: 'url', url: 'https://example.com' } } },
      { kind: 'button', props: { label: 'Enviar' } },
    ).children;
    expect(link).toMatchObject({
      tag: 'a',
      attributes: { href: 'https://example.com', target: '_blank', rel: 'noopener noreferrer' },
    });
    expect(button).toMatchObject({ tag: 'button', attributes: { type: 'submit' } });
  });

  it('a form to WhatsApp sends its message without any script', () => {
    const form = build({ kind: 'form', props: { destination: { type: 'whatsapp', text: '' } } })
      .children[0];
    expect(form).toMatchObject({
      tag: 'form',
      attributes: { action: 'https://wa.me/', method: 'get', target: '_blank' },
    });
  });

  it('a product card writes prices in the currency of the project', () => {
    const props = {
      title: 'Taza',
      price: 68_000,
      oldPrice: 79_000,
      buttonLabel: 'Pedir',
      buttonLink: { type: 'whatsapp', text: 'Hola' },
    };
    const document = seedDocument([{ kind: 'page', children: [{ kind: 'product-card', props }] }], {
      settings: { currency: 'COP', whatsapp: '573001234567' },
    });
    const page = buildPageElements(document, '1@1');
    expect(textOf(page)).toBe('Taza$\u00a068.000$\u00a079.000Pedir');
    expect(elementsOf(page).find(({ tag }) => tag === 'a')?.attributes['href']).toBe(
      'https://wa.me/573001234567?text=Hola',
    );
  });

  it('an image without a picture is a neutral box', () => {
    const asset = 'c'.repeat(64);
    const [empty, full] = build(
      { kind: 'image' },
      { kind: 'image', props: { image: { asset }, alt: '' } },
    ).children;
    expect(empty).toMatchObject({
      tag: 'div',
      css: { base: { 'background-color': 'var(--color-border)' } },
    });
    expect(full).toMatchObject({
      tag: 'img',
      attributes: { src: { type: 'asset', asset }, alt: '' },
      children: [],
    });
  });

  it('a list numbers its lines, and leaves out those that are blank', () => {
    const numbered = { items: 'Uno\n\n  Dos  \n', marker: 'number' };
    const [list, points] = build(
      { kind: 'list', props: numbered },
      { kind: 'list', props: { items: 'Uno' } },
    ).children;
    expect(list).toMatchObject({ tag: 'ol', attributes: {} });
    expect(points).toMatchObject({ tag: 'ul' });
    expect(textOf(build({ kind: 'list', props: numbered }))).toBe('1.Uno2.Dos');
  });

  it('a radio group sends one of its options under one name', () => {
    const page = build({
      kind: 'radio',
      props: { label: 'Talla', name: 'talla', options: [{ label: 'S' }, { label: 'M' }] },
    });
    const inputs = elementsOf(page).filter(({ tag }) => tag === 'input');
    expect(inputs.map(({ attributes }) => [attributes['name'], attributes['value']])).toEqual([
      ['talla', 'S'],
      ['talla', 'M'],
    ]);
    expect(elementsOf(page).map(({ tag }) => tag)).toContain('legend');
  });

  it('of tabs one is open, and each group closes only its own', () => {
    const items = [{ label: 'A' }, { label: 'B' }];
    const page = build({ kind: 'tabs', props: { items } }, { kind: 'tabs', props: { items } });
    const panels = elementsOf(page).filter(({ tag }) => tag === 'details');
    expect(panels.map(({ attributes }) => attributes['open'])).toEqual([
      true,
      undefined,
      true,
      undefined,
    ]);
    const [first, second, third] = panels.map(({ attributes }) => attributes['name']);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  it('breadcrumbs end where the visitor is, without a link', () => {
    const link = { type: 'page-path', path: '/' };
    const page = build({
      kind: 'breadcrumbs',
      props: {
        items: [
          { text: 'Inicio', link },
          { text: 'Aquí', link },
        ],
      },
    });
    const elements = elementsOf(page);
    expect(elements.filter(({ tag }) => tag === 'a').map(textOf)).toEqual(['Inicio']);
    const current = elements.find(({ attributes }) => attributes['aria-current'] === 'page');
    expect(current && textOf(current)).toBe('Aquí');
  });

  it('a price says the tax that it contains', () => {
    const price = { amount: 119_000, tax: '19', taxLabel: 'Incluye IVA' };
    expect(textOf(build({ kind: 'price', props: price }))).toBe(
      '$\u00a0119.000Incluye IVA 19\u00a0%: $\u00a019.000',
    );
    expect(textOf(build({ kind: 'price', props: { amount: 119_000 } }))).toBe('$\u00a0119.000');
  });

  it('computes a cart from its lines, whatever the document says the sums are', () => {
    const items = [{ name: 'Café', price: 21_000, quantity: 2, tax: '5', total: 1 }];
    const page = build({
      kind: 'cart-summary',
      props: { items, total: 1, taxes: [{ rate: 99, amount: 1 }], shipping: 8_000 },
    });
    expect(textOf(page)).toContain('2 × $\u00a021.000$\u00a042.000');
    expect(textOf(page)).toContain('Subtotal$\u00a040.000IVA 5\u00a0%$\u00a02.000');
    expect(textOf(page)).toContain('Total$\u00a050.000');
  });

  it('a map link searches for its address, and a video loads nothing of another site', () => {
    const page = build(
      { kind: 'map-link', props: { address: 'Cra. 13 #85-24\nBogotá', label: 'Cómo llegar' } },
      { kind: 'video', props: { link: { type: 'url', url: 'https://youtu.be/x' }, label: 'Ver' } },
    );
    const elements = elementsOf(page);
    expect(elements.flatMap(({ attributes }) => attributes['href'] ?? [])).toEqual([
      'https://www.google.com/maps/search/?api=1&query=Cra.%2013%20%2385-24%20Bogot%C3%A1',
      'https://youtu.be/x',
    ]);
    expect(elements.flatMap(({ attributes }) => attributes['src'] ?? [])).toEqual([]);
  });

  it('an icon is filled on demand, and a named frame has a role', () => {
    const [star, outline, group, plain] = build(
      { kind: 'icon', props: { icon: 'star', filled: true } },
      { kind: 'icon', props: { icon: 'star' } },
      { kind: 'frame', props: { label: 'Filtros' } },
      { kind: 'frame' },
    ).children;
    expect(star).toMatchObject({ attributes: { fill: 'currentColor' } });
    expect(outline).not.toHaveProperty('attributes.fill');
    expect(group).toMatchObject({ attributes: { role: 'group', 'aria-label': 'Filtros' } });
    expect(plain).toHaveProperty('attributes', {});
  });

  it('unknown kinds are unknown, inherited names too', () => {
    expect(kindOf('constructor')).toBeUndefined();
    expect(kindOf('from-the-future')).toBeUndefined();
  });
});

/** What must never be in a tree: unknown tags, attributes that aren't allowed, unsafe addresses. */
function harmIn(page: ElementNode): string[] {
  return elementsOf(page).flatMap(({ tag, attributes }) => [
    ...(tags.has(tag) ? [] : [tag]),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      const unsafe =
        ['href', 'src', 'action'].includes(name) &&
        typeof value === 'string' &&
        safeUrl(value) !== value;
      return unsafe || !isAllowedAttribute(tag, name) ? [`${tag} ${name}`] : [];
    }),
  ]);
}
