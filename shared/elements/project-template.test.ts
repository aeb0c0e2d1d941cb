import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#shared/document/value.ts';
import {
  type ProjectTemplate,
  instantiateTemplate,
  projectTemplateSchema,
} from './project-template.ts';
import { convertPrice } from './template-seed.ts';

const label = { es: 'a', pt: 'b', en: 'c' };

function template(children: JsonValue[]): ProjectTemplate {
  return projectTemplateSchema.parse({
    format: 1,
    id: 'tienda',
    version: '1.0.0',
    category: 'ecommerce',
    name: label,
    description: label,
    tags: [],
    author: 'TausePro',
    locales: ['es'],
    previews: { pages: ['inicio.webp'], phone: 'inicio-phone.webp' },
    currency: 'COP',
    variables: [
      { type: 'text', id: 'name', label, default: 'Tierra' },
      { type: 'color', id: 'primary', label, default: '#112233', token: 'color.primary' },
      { type: 'phone', id: 'whatsapp', label, default: '57300' },
      { type: 'currency', id: 'currency', label, default: 'COP' },
    ],
    settings: { locale: 'es', description: '{{name}}: hola' },
    theme: { 'font.heading': 'Fraunces' },
    assets: ['a.svg'],
    pages: [{ kind: 'page', props: { path: '/', title: 'Inicio' }, children }],
  });
}

const asset = 'd'.repeat(64);
const assets = new Map([['a.svg', asset]]);

describe('instantiateTemplate', () => {
  it('fills texts, assets, prices, colours and settings', () => {
    const made = instantiateTemplate(
      template([
        { kind: 'text', props: { text: '{{name}} & {{unknown}}' } },
        { kind: 'image', props: { image: { asset: 'file:a.svg' } } },
        {
          kind: 'frame',
          style: { base: { fill: { type: 'image', asset: 'file:a.svg', fit: 'cover' } } },
        },
        { kind: 'price', props: { amount: { $price: 68_000 } } },
      ]),
      {
        name: '<b>Luz</b> {{whatsapp}} $&',
        primary: '#ffee00',
        whatsapp: '+57 300-123',
        currency: 'BRL',
      },
      assets,
    );
    expect(made.settings).toMatchObject({
      name: '<b>Luz</b> {{whatsapp}} $&',
      locale: 'es',
      currency: 'BRL',
      whatsapp: '57300123',
    });
    expect(made.theme).toEqual({
      'color.primary': '#ffee00',
      'color.on-primary': '#111827',
      'font.heading': 'Fraunces',
    });
    expect(made.pages[0]?.children).toEqual([
      { kind: 'text', props: { text: '<b>Luz</b> {{whatsapp}} $& & {{unknown}}' } },
      { kind: 'image', props: { image: { asset } } },
      { kind: 'frame', style: { base: { fill: { type: 'image', asset, fit: 'cover' } } } },
      { kind: 'price', props: { amount: 94 } },
    ]);
  });

  it('falls back to the defaults of variables', () => {
    const { settings, theme } = instantiateTemplate(
      template([]),
      { name: ' ', primary: 'red;}', currency: 'XXX' },
      assets,
    );
    expect(settings).toMatchObject({
      name: 'Tierra',
      currency: 'COP',
      whatsapp: '57300',
      description: 'Tierra: hola',
    });
    expect(theme['color.primary']).toBe('#112233');
  });

  it('shows the neutral box where an asset is missing', () => {
    const made = instantiateTemplate(
      template([{ kind: 'image', props: { image: { asset: 'file:lost.svg' } } }]),
      {},
      assets,
    );
    expect(made.pages[0]?.children).toEqual([{ kind: 'image', props: { image: null } }]);
  });

  it('refuses pages outside the vocabulary', () => {
    const bad = template([{ kind: 'frame', style: { base: { position: 'fixed' } } }]);
    expect(() => instantiateTemplate(bad, {}, assets)).toThrow('not a value of style position');
    expect(() =>
      instantiateTemplate({ ...template([]), pages: [{ kind: 'frame' }] }, {}, assets),
    ).toThrow('a page has the kind page');
  });

  it('refuses asset names that leave the folder', () => {
    for (const name of ['../a.svg', 'a/b.svg', '/a.svg', 'a.html', '.svg']) {
      expect(projectTemplateSchema.safeParse({ ...template([]), assets: [name] }).success).toBe(
        false,
      );
    }
  });
});

describe('convertPrice', () => {
  it('rounds to two digits of the other currency', () => {
    expect(convertPrice(68_000, 'COP', 'COP')).toBe(68_000);
    expect(convertPrice(68_000, 'COP', 'USD')).toBe(17);
    expect(convertPrice(68_000, 'COP', 'ARS')).toBe(20_000);
    expect(convertPrice(1000, 'COP', 'USD')).toBe(0.25);
    expect(convertPrice(0, 'COP', 'USD')).toBe(0);
  });
});
