import { describe, expect, it } from 'vitest';
import { type JsonValue, localeSchema } from '#shared/document/value.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Currency, ProjectSettings } from '#shared/document/settings.ts';
import { kindDefinitions, kindOf } from '#shared/elements/catalog/index.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import type { ImageFacts } from './check-images.ts';
import { checkProject } from './check-project.ts';

const script = ['javascript', 'alert(1)'].join(':');
const asset = 'a'.repeat(64);
const heading: NodeSeed = { kind: 'heading', props: { text: 'Hola', level: 1 } };

function page(children: readonly NodeSeed[], props: NodeSeed['props'] = {}): NodeSeed {
  return { kind: 'page', props: { title: 'Inicio', path: '/', ...props }, children };
}

interface Options {
  readonly settings?: Partial<ProjectSettings>;
  readonly images?: readonly ImageFacts[];
}

/** Rule, severity and node of each finding. Nodes are numbered in the order in which they are written. */
function check(pages: readonly NodeSeed[], { settings = {}, images = [] }: Options = {}) {
  const document = seedDocument(pages, { settings });
  // Most pages here stand alone: links to them are a test's own.
  const found = checkProject(document, images).filter(({ rule }) => rule !== 'page-unreachable');
  return found.map(({ rule, severity, node, data }) => [
    rule,
    severity,
    node,
    Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'page')),
  ]);
}

/** Findings of one page that begins (as nodes 1 and 2) with page and main heading. */
const checkNodes = (nodes: readonly NodeSeed[], options?: Options) =>
  check([page([heading, ...nodes])], options);

describe('checks before publishing', () => {
  it('find nothing on a page that is well made', () => {
    expect(
      checkNodes([
        { kind: 'text', props: { text: 'Lo que hacemos' } },
        { kind: 'link', props: { text: 'Inicio', link: { type: 'page-path', path: '/' } } },
        { kind: 'image', props: { image: { asset }, alt: 'Una taza' } },
        {
          kind: 'form',
          props: { destination: { type: 'url', url: 'https://example.com/contacto' } },
          children: [{ kind: 'button', props: { label: 'Enviar' } }],
        },
      ]),
    ).toEqual([]);
  });

  it('find what can be pressed inside a link, however deep', () => {
    const link = { type: 'url', url: 'https://example.com' };
    const inside: NodeSeed[] = [
      { kind: 'frame', children: [{ kind: 'button', props: { label: 'Comprar', link } }] },
    ];
    const found = checkNodes([{ kind: 'link', props: { link }, children: inside }]);
    expect(found).toEqual([['link-content-invalid', 'error', '5@1', { text: 'Comprar' }]]);
    expect(checkNodes([{ kind: 'frame', children: inside }])).toEqual([]);
  });

  it('find pages without a title, with the same title and with the same address', () => {
    expect(
      check([
        page([heading]),
        page([heading], { title: 'INICIO ', path: '/otra' }),
        page([heading], { title: ' ', path: '/' }),
      ]),
    ).toEqual([
      ['page-title-missing', 'error', '5@1', {}],
      ['page-path-duplicate', 'error', '5@1', { path: '/' }],
      ['page-title-duplicate', 'warning', '3@1', {}],
    ]);
  });

  it('find pages that no other page leads to', () => {
    const link = (to: JsonValue) => ({ kind: 'link', props: { text: 'Ir', link: to } });
    const document = seedDocument([
      page([
        heading,
        link({ type: 'page-path', path: '/a', hash: 'arriba' }),
        link({ type: 'url', url: '/b#abajo' }),
      ]),
      page([heading], { title: 'A', path: '/a' }),
      page([heading], { title: 'B', path: '/b' }),
      page([heading, link({ type: 'page-path', path: '/c' })], { title: 'C', path: '/c' }),
    ]);
    const found = checkProject(document, []).filter(({ rule }) => rule === 'page-unreachable');
    expect(
      found.map(({ severity, page: id, node, data }) => [severity, id === node, data]),
    ).toEqual([['warning', true, { page: 'C' }]]);
  });

  it('find pages with several main headings or none', () => {
    expect(check([page([heading, heading])])).toEqual([
      ['heading-many', 'warning', '3@1', { count: 2 }],
    ]);
    expect(check([page([])])).toEqual([['heading-missing', 'warning', '1@1', {}]]);
  });

  it('find links to pages, anchors and addresses that are not there', () => {
    const link = (target: NodeSeed['props']): NodeSeed => ({
      kind: 'link',
      props: { text: 'Ir', link: target ?? {} },
    });
    expect(
      checkNodes([
        link({ type: 'page', page: '1@1' }),
        link({ type: 'page', page: '99@1' }),
        link({ type: 'page-path', path: '/nada' }),
        link({ type: 'page-path', path: '/', hash: 'precios' }),
        link({ type: 'url', url: script }),
        link({ type: 'url', url: '#contacto' }),
        { kind: 'frame', props: { anchor: 'contacto' } },
      ]),
    ).toEqual([
      ['link-page-missing', 'error', '4@1', {}],
      ['link-page-missing', 'error', '5@1', {}],
      ['link-address-invalid', 'error', '7@1', { url: script }],
      ['link-anchor-missing', 'warning', '6@1', { anchor: 'precios' }],
    ]);
  });

  it('find typed addresses of the site at which there is nothing', () => {
    const link = (url: string): NodeSeed => ({
      kind: 'link',
      props: { text: 'Ir', link: { type: 'url', url } },
    });
    const typed = (urls: readonly string[]) => {
      const other = page([heading, { kind: 'frame', props: { anchor: 'precios' } }], {
        title: 'Otra',
        path: '/tienda/ofertas',
      });
      return check([page([heading, ...urls.map(link)]), other]).map(([rule, , node, data]) => [
        rule,
        node,
        data,
      ]);
    };
    expect(
      typed([
        ...['/', '#', '#top', '/tienda/ofertas', '/tienda/ofertas/', '/tienda/ofertas?a=1#precios'],
        ...['./tienda/ofertas', 'tienda.com/nada', 'https://example.com/nada', 'mailto:a@b.co'],
        ...['/sitemap.xml', '/images/taza.webp'],
      ]),
    ).toEqual([]);
    expect(typed(['/about', '../nada', '/tienda/ofertas#nada', '/%E0%A4%A'])).toEqual([
      ['link-path-missing', '3@1', { path: '/about' }],
      ['link-path-missing', '4@1', { path: '/nada' }],
      ['link-path-missing', '6@1', { path: '/%E0%A4%A' }],
      ['link-anchor-missing', '5@1', { anchor: 'nada' }],
    ]);
  });

  it('find groups of options of which only one could be chosen, and say how to name the second', () => {
    const radio = (name: string): NodeSeed => ({
      kind: 'radio',
      props: { label: 'Talla', name, options: [{ label: 'S' }, { label: 'M' }] },
    });
    const form = (children: readonly NodeSeed[]): NodeSeed => ({
      kind: 'form',
      props: { destination: { type: 'url', url: 'https://example.com' } },
      children,
    });
    const found = checkNodes([radio('talla'), radio('talla'), radio('talla-2'), radio('color')]);
    expect(found).toEqual([
      ['radio-name-duplicate', 'error', '4@1', { field: 'talla', fixed: 'talla-3' }],
    ]);
    expect(checkNodes([form([radio('talla'), radio('talla')])])).toEqual([
      ['radio-name-duplicate', 'error', '5@1', { field: 'talla', fixed: 'talla-2' }],
    ]);
    // Each form has its own.
    expect(checkNodes([form([radio('talla')]), form([radio('talla')])])).toEqual([]);
  });

  it('find maps that have a link for an address, and the place that it names', () => {
    const map = (address: string) =>
      checkNodes([{ kind: 'map-link', props: { name: 'Taller', address, label: 'Ir' } }]);
    const found = (text: string, fixed?: string) => [
      ['map-address-link', 'error', '3@1', { text, ...(fixed === undefined ? {} : { fixed }) }],
    ];
    expect(map('Calle 10 # 4-32, Cali')).toEqual([]);
    expect(map('https://maps.app.goo.gl/AbC123')).toEqual(found('https://maps.app.goo.gl/AbC123'));
    expect(map('Estamos aquí: maps.app.goo.gl/AbC123')).toEqual(
      found('https://maps.app.goo.gl/AbC123'),
    );
    expect(map('https://www.google.com/maps/place/Caf%C3%A9+Andino/@4.6,-74,17z')).toEqual(
      found('https://www.google.com/maps/place/Caf%C3%A9+Andino/@4.6,-74…', 'Café Andino'),
    );
    expect(map('https://maps.google.com/?q=Calle+10,+Cali')).toEqual(
      found('https://maps.google.com/?q=Calle+10,+Cali', 'Calle 10, Cali'),
    );
  });

  it('find what each kind of the palette begins with, in all languages', () => {
    // What has no words of its own, or words that suit any site.
    const asItIs = new Set([
      ...['frame', 'divider', 'image', 'icon', 'gallery', 'button', 'link', 'whatsapp-button'],
      ...['form', 'input', 'text-area', 'checkbox', 'price', 'newsletter', 'call-to-action'],
    ]);
    for (const { kind, seed } of kindDefinitions) {
      for (const locale of localeSchema.options) {
        const rules = checkNodes([seed(locale)], { settings: { locale } }).map(([rule]) => rule);
        const isFound = rules.includes('sample-text');
        expect(`${kind} ${locale} ${isFound}`).toBe(`${kind} ${locale} ${!asItIs.has(kind)}`);
      }
    }
  });

  it('find each sample that is left, when all others of its section have been written over', () => {
    const left = (node: NodeSeed) =>
      checkNodes([node]).flatMap(([rule, , , data]) => (rule === 'sample-text' ? [data] : []));
    const quote = 'Llegó en dos días.';
    const testimonial = (props: NodeSeed['props']): NodeSeed => ({ kind: 'testimonial', props });
    expect(left(testimonial({ quote, author: 'Ana Ruiz', role: 'Cali' }))).toEqual([]);
    expect(left(testimonial({ quote, author: 'Nombre del cliente', role: 'Cali' }))).toEqual([
      { text: 'Nombre del cliente' },
    ]);
    const url = 'https://www.instagram.com/';
    const items = (link: string) => [{ network: 'instagram', link: { type: 'url', url: link } }];
    expect(left({ kind: 'social-links', props: { items: items(url) } })).toEqual([{ text: url }]);
    expect(left({ kind: 'social-links', props: { items: items(`${url}taller`) } })).toEqual([]);
    const logos = [{ name: 'Cliente 1' }, { name: 'Panadería Sol' }];
    expect(left({ kind: 'logos', props: { items: logos } })).toEqual([{ text: 'Cliente 1' }]);
    expect(left({ kind: 'text', props: { text: '© 2026 Tu marca' } })).toEqual([
      { text: '© 2026 Tu marca' },
    ]);
  });

  it('find links and buttons that do nothing, but not the button that sends a form', () => {
    const destination = { type: 'url', url: 'https://example.com' };
    expect(
      checkNodes([
        { kind: 'button', props: { label: 'Comprar' } },
        { kind: 'link', props: { text: 'Ver más' } },
        {
          kind: 'form',
          props: { destination },
          children: [{ kind: 'button', props: { label: 'Enviar' } }],
        },
      ]),
    ).toEqual([
      ['link-target-missing', 'warning', '3@1', { text: 'Comprar' }],
      ['link-target-missing', 'warning', '4@1', { text: 'Ver más' }],
    ]);
  });

  it('find controls without a name, and fields of a form with the same one', () => {
    const destination = { type: 'url', url: 'https://example.com' };
    const field = { kind: 'input', props: { label: 'Correo', name: 'correo' } };
    expect(
      checkNodes([
        { kind: 'button', props: { label: ' ', link: destination } },
        { kind: 'form', props: { destination }, children: [field, field] },
      ]),
    ).toEqual([
      ['name-missing', 'warning', '3@1', {}],
      ['field-name-duplicate', 'warning', '6@1', { field: 'correo' }],
    ]);
  });

  it('find forms that send nothing', () => {
    expect(checkNodes([{ kind: 'form', props: { label: 'Contacto' } }])).toEqual([
      ['form-action-missing', 'error', '3@1', { text: 'Contacto' }],
    ]);
  });

  it('find a missing WhatsApp number once, however much leads to it', () => {
    const nodes: readonly NodeSeed[] = [
      { kind: 'whatsapp-button', props: { label: 'Escríbenos' } },
      { kind: 'button', props: { label: 'Chat', link: { type: 'whatsapp', text: '' } } },
    ];
    expect(checkNodes(nodes)).toEqual([['whatsapp-number-missing', 'error', '3@1', { count: 2 }]]);
    expect(checkNodes(nodes, { settings: { whatsapp: '573001234567' } })).toEqual([]);
  });

  it('find a WhatsApp number without its country, and what it would be with it', () => {
    const nodes = [{ kind: 'whatsapp-button', props: { label: 'Escríbenos' } }];
    const found = (whatsapp: string, currency: 'COP' | 'USD' = 'COP') =>
      checkNodes(nodes, { settings: { whatsapp, currency } });
    expect(found('3001234567')).toEqual([
      [
        'whatsapp-number-incomplete',
        'warning',
        '3@1',
        { number: '3001234567', fixed: '573001234567' },
      ],
    ]);
    expect(found('3001234567', 'USD')).toEqual([
      ['whatsapp-number-unusable', 'error', '3@1', { number: '3001234567' }],
    ]);
    expect(found('573001234567')).toEqual([]);
  });

  it('find what is still the template’s, until it is changed', () => {
    const settings = {
      samples: 'Carrera 24 # 3-18\nhola@example.com\n573001234567',
      whatsapp: '573001234567',
    };
    const nodes = (address: string): readonly NodeSeed[] => [
      { kind: 'text', props: { text: address } },
      { kind: 'whatsapp-button', props: { label: 'Escríbenos' } },
    ];
    expect(checkNodes(nodes('Carrera 24 # 3-18\nCali'), { settings })).toEqual([
      ['sample-whatsapp', 'warning', '4@1', { number: '573001234567' }],
      ['sample-text', 'warning', '3@1', { text: 'Carrera 24 # 3-18' }],
    ]);
    const told = { samples: 'Taller en Cali', description: 'Taller en Cali' };
    const described = ['', 'Taller en  Cali', 'Taller en Bogotá'].map((description, index) =>
      page([heading], { title: `P${index}`, path: `/${index}`, description }),
    );
    const found = check(described, { settings: told });
    expect(found.filter(([rule]) => rule === 'sample-description')).toEqual([
      ['sample-description', 'warning', '1@1', { text: 'Taller en Cali' }],
      ['sample-description', 'warning', '3@1', { text: 'Taller en Cali' }],
    ]);
    const own = { ...settings, whatsapp: '573109876543' };
    expect(checkNodes(nodes('Calle 1 # 2-3'), { settings: own })).toEqual([]);
  });

  it('find sections from the palette in which nobody has written, once each', () => {
    const samplesOn = (seeds: readonly NodeSeed[], locale: ProjectSettings['locale'] = 'es') =>
      checkNodes(seeds, { settings: { locale, whatsapp: '573001234567' } }).flatMap(
        ([rule, severity, , data]) => (rule === 'sample-text' ? [[severity, data]] : []),
      );
    const seedOf = (kind: string, locale: ProjectSettings['locale'] = 'es', currency?: Currency) =>
      kindOf(kind)?.seed(locale, currency) ?? { kind };
    const sample = (text: string) => ['warning', { text }];
    expect(samplesOn([seedOf('feature-grid'), seedOf('stats', 'pt')])).toEqual([
      sample('Cuenta aquí qué hace diferente a tu negocio.'),
      sample('500'),
    ]);
    expect(samplesOn([seedOf('heading'), seedOf('map-link', 'pt')])).toEqual([
      sample('Un título claro'),
      sample('Rua Augusta, 1500, São Paulo, Brasil'),
    ]);
    for (const kind of ['pricing-table', 'cart-summary', 'product-detail', 'accordion', 'team']) {
      expect([kind, samplesOn([seedOf(kind, 'en', 'MXN')], 'en').length]).toEqual([kind, 1]);
    }
    const ready = ['call-to-action', 'newsletter', 'whatsapp-button', 'form'];
    expect(samplesOn(ready.map((kind) => seedOf(kind)))).toEqual([]);
    const own = { kind: 'accordion', props: { items: [{ question: '¿Y?', answer: 'Sí.' }] } };
    expect(samplesOn([own, { kind: 'text', props: { text: 'Preguntas frecuentes' } }])).toEqual([]);
  });

  it('find images without a description, and heavy ones once', () => {
    const image = (alt: string): NodeSeed => ({ kind: 'image', props: { image: { asset }, alt } });
    const facts = (bytes: number) => ({ images: [{ id: asset, name: 'foto.jpg', bytes }] });
    const data = (kilobytes: number) => ({ name: 'foto.jpg', kilobytes });
    expect(checkNodes([image('')])).toEqual([['image-text-missing', 'warning', '3@1', {}]]);
    const twice = [image('Taza'), image('Taza')];
    expect(checkNodes(twice, facts(500_000))).toEqual([]);
    expect(checkNodes(twice, facts(500_001))).toEqual([
      ['image-large', 'warning', '3@1', data(500)],
    ]);
    expect(checkNodes(twice, facts(2_100_000))).toEqual([
      ['image-large', 'error', '3@1', data(2100)],
    ]);
    const fill = { type: 'image', asset, fit: 'cover' } as const;
    expect(checkNodes([{ kind: 'frame', style: { base: { fill } } }], facts(600_000))).toEqual([
      ['image-large', 'warning', '3@1', data(600)],
    ]);
  });

  it('take decoration for what it says it is', () => {
    const props = { image: { asset }, alt: '', decorative: true };
    expect(checkNodes([{ kind: 'image', props }])).toEqual([]);
  });

  it('find photos that are shown larger than they are, and none too heavy', () => {
    const photo: NodeSeed = {
      kind: 'image',
      props: { image: { asset }, alt: 'Taza' },
      style: { base: { width: 'fill', maxWidth: 720, aspectRatio: 1.5 } },
    };
    const facts = (width: number) => ({
      images: [
        {
          id: asset,
          name: 'foto.jpg',
          bytes: 9_000_000,
          mediaType: 'image/jpeg',
          width,
          height: (width * 2) / 3,
        },
      ],
    });
    expect(checkNodes([photo, photo], facts(720))).toEqual([]);
    expect(checkNodes([photo, photo], facts(400))).toEqual([
      ['image-small', 'warning', '3@1', { name: 'foto.jpg', pixels: 400, shown: 720 }],
    ]);
  });

  it('look at what visitors get: what is hidden does not count', () => {
    expect(checkNodes([{ kind: 'form', hidden: true }])).toEqual([]);
  });

  it('take a document of unknown kinds and wrong props', () => {
    expect(
      checkNodes([
        { kind: 'from-the-future', props: { link: 7 } },
        { kind: 'button', props: { label: { es: 1 }, link: 'x' } },
        { kind: 'navigation-bar', props: { label: null }, children: [{ kind: 'page' }] },
      ]).map(([rule]) => rule),
    ).toEqual(['link-target-missing', 'name-missing']);
  });
});

describe('contrast', () => {
  const text = (color: string, style: NodeSeed['style'] = {}): NodeSeed => ({
    kind: 'text',
    props: { text: 'Letra' },
    style: { ...style, base: { color: color as '#000000', ...style.base } },
  });
  const within = (fill: unknown, child: NodeSeed): NodeSeed => ({
    kind: 'frame',
    style: { base: { fill: fill as '#000000' } },
    children: [child],
  });
  const ratios = (nodes: readonly NodeSeed[]) =>
    checkNodes(nodes).map(([rule, , node, data]) => [rule, node, data]);
  const low = (node: string, ratio: number, wanted = 4.5) => [
    'contrast-low',
    node,
    { text: 'Letra', ratio, wanted },
  ];

  it('is measured against the nearest fill, tokens looked up', () => {
    expect(ratios([text('#777777')])).toEqual([low('3@1', 4.4)]);
    expect(ratios([text('#767676')])).toEqual([]);
    expect(ratios([within('#777777', text('$color.on-primary'))])).toEqual([low('4@1', 4.4)]);
    expect(ratios([within('$color.text', text('$color.background'))])).toEqual([]);
  });

  it('is measured in each appearance that visitors get, and says which one', () => {
    const theme = {
      'dark.background': '#101010',
      'dark.text': '#f0f0f0',
      'dark.primary': '#101010',
    };
    const found = (appearance: ProjectSettings['appearance'], color: string) => {
      const settings = { appearance };
      const document = seedDocument([page([heading, text(color)])], { settings, theme });
      return checkProject(document, []).map(({ rule, data }) => [rule, data['context']]);
    };
    expect(found('light', '$color.primary')).toEqual([]);
    expect(found('system', '$color.primary')).toEqual([['contrast-low', 'dark']]);
    expect(found('dark', '$color.primary')).toEqual([['contrast-low', 'dark']]);
    expect(found('system', '#999999')).toEqual([['contrast-low', 'light']]);
    expect(found('dark', '$color.text')).toEqual([]);
  });

  it('lets colours through as far as they let through', () => {
    expect(ratios([text('#00000080')])).toEqual([low('3@1', 4)]);
    expect(ratios([within('#00000080', text('#ffffff'))])).toEqual([low('4@1', 4)]);
  });

  it('wants less of large text', () => {
    expect(ratios([text('#777777', { base: { fontSize: 24 } })])).toEqual([]);
    expect(ratios([text('#777777', { base: { fontSize: 19, fontWeight: 700 } })])).toEqual([]);
    expect(ratios([text('#aaaaaa', { base: { fontSize: 24 } })])).toEqual([low('3@1', 2.3, 3)]);
  });

  it('says nothing of text on pictures, gradients and faded elements', () => {
    const stops = [
      { color: '#ffffff', at: 0 },
      { color: '#eeeeee', at: 1 },
    ];
    expect(ratios([within({ type: 'linear', angle: 0, stops }, text('#ffffff'))])).toEqual([]);
    expect(ratios([within({ type: 'image', asset, fit: 'cover' }, text('#ffffff'))])).toEqual([]);
    expect(ratios([text('#ffffff', { base: { opacity: 0.5 } })])).toEqual([]);
  });

  it('is looked at on phones too', () => {
    expect(ratios([text('#000000', { mobile: { color: '#eeeeee' } })])).toEqual([low('3@1', 1.1)]);
    expect(ratios([text('#eeeeee', { base: { hidden: true } })])).toEqual([]);
  });
});
