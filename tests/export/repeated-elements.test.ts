import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { generateApp } from '#shared/codegen/generate-app.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';

const icons = new Set(['star', 'truck', 'leaf', 'check']);

/** The code of a home page with these elements on it. */
function homeOf(children: readonly NodeSeed[]): string {
  const page: NodeSeed = { kind: 'page', props: { path: '/', title: 'Inicio' }, children };
  const { files } = generateApp(seedDocument([page]), { assets: [], icons });
  const modules = [...files].filter(([path]) => path.endsWith('.tsx'));
  expect(modules.flatMap(([path, code]) => parseSync(path, code).errors)).toEqual([]);
  return files.get('frontend/src/pages/home.tsx') ?? '';
}

function card(title: string, text: string, extra: readonly NodeSeed[] = []): NodeSeed {
  return {
    kind: 'frame',
    props: { as: 'article' },
    style: { base: { layout: 'stack', gap: 8, paddingTop: 12, fill: '$color.surface' } },
    children: [
      { kind: 'heading', props: { text: title, level: 2 } },
      ...extra,
      { kind: 'text', props: { text } },
      {
        kind: 'button',
        props: { label: 'Ver', link: { type: 'url', url: `https://x.co/${encodeURI(title)}` } },
      },
    ],
  };
}

describe('elements that repeat', () => {
  it('CG-12 are a list of data and one component', () => {
    const code = homeOf([card('Uno', 'Primero'), card('Dos', 'Segundo'), card('Tres', 'Tercero')]);
    expect(code).toContain("title: 'Uno',");
    expect(code).toContain("href: 'https://x.co/Tres' }");
    expect(code).toMatch(
      /\.map\(\(card\) => \(\s*<HomeCard key=\{card\.title\} \{\.\.\.card\} \/>/,
    );
    expect(code.match(/<article/g)).toHaveLength(1);
  });

  it('CG-12 keep any text a text', () => {
    const texts = ['</script>{alert(1)}', '`${x}` "\'', '😀 {}'];
    const code = homeOf(texts.map((text) => card(text, text)));
    expect(code.match(/<article/g)).toHaveLength(1);
    expect(code).not.toContain('</script>');
    expect(code).toContain("'😀 {}'");
  });

  it('CG-12 have keys that differ, also where all texts are the same', () => {
    const code = homeOf(['Uno', 'Uno', 'Uno'].map((title, at) => card(title, `Texto ${at}`)));
    expect(code).toContain('key={card.description}');
    const places = homeOf([card('A', '1'), card('A', '2'), card('A', '1')]);
    expect(places).toContain('.map((card, index) => (');
    expect(places).toContain('key={index}');
  });

  it('CG-12 say what only some have once, under a condition', () => {
    const badge: NodeSeed = {
      kind: 'text',
      props: { text: 'Nuevo' },
      style: { base: { fill: '$color.accent', radius: 8, paddingLeft: 4 } },
    };
    const code = homeOf([card('Uno', 'a'), card('Dos', 'b', [badge]), card('Tres', 'c')]);
    expect(code).toContain('badge?: string;');
    expect(code).toContain("badge: 'Nuevo',");
    expect(code).toMatch(/\{badge && \(/);
  });

  it('CG-12 are counted where they are all the same', () => {
    const star: NodeSeed = { kind: 'icon', props: { icon: 'star' } };
    const rating: NodeSeed = { kind: 'frame', children: [star, star, star, star, star] };
    const code = homeOf([rating]);
    expect(code).toContain('Array.from({ length: 5 }, (_, index) => (');
    expect(code.match(/<StarIcon/g)).toHaveLength(1);
  });

  it('CG-12 stay apart where they are short or built differently', () => {
    const code = homeOf([
      { kind: 'text', props: { text: 'Uno' } },
      { kind: 'heading', props: { text: 'Dos', level: 2 } },
      card('Tres', 'c'),
    ]);
    expect(code).not.toContain('.map(');
  });

  it('CG-15 write messages by the name that each item has', () => {
    const order = (name: string): NodeSeed => ({
      kind: 'frame',
      props: { as: 'article' },
      children: [
        { kind: 'heading', props: { text: name, level: 3 } },
        { kind: 'text', props: { text: `Rico: ${name.length}` } },
        {
          kind: 'button',
          props: {
            label: 'Pedir',
            link: { type: 'whatsapp', text: `Link $\{a} quiero ${name}, sí` },
          },
        },
      ],
    });
    const page: NodeSeed = {
      kind: 'page',
      props: { path: '/', title: 'Inicio' },
      children: ['Lulada', 'Champús', '`Viche`'].map(order),
    };
    const settings = { name: 'Marea', whatsapp: '573001234567' };
    const { files } = generateApp(seedDocument([page], { settings }), { assets: [], icons });
    const code = files.get('frontend/src/pages/home.tsx') ?? '';
    expect(parseSync('a.tsx', code).errors).toEqual([]);
    expect(code).toContain('href={whatsappLink(`Link \\${a} quiero ${title}, sí`)}');
    expect(code).not.toContain('href: ');
    expect(code).not.toContain('react-router');
  });

  it('CG-12 share a component between the sections that show them', () => {
    const section = (name: string): NodeSeed => ({
      kind: 'frame',
      name,
      props: { as: 'section' },
      children: [1, 2, 3].map((at) => card(`${name} ${at}`, `Texto ${at}`)),
    });
    const page: NodeSeed = {
      kind: 'page',
      props: { path: '/', title: 'Inicio' },
      children: ['Entradas', 'Postres'].map(section),
    };
    const { files } = generateApp(seedDocument([page]), { assets: [], icons });
    expect(files.get('frontend/src/components/home-card.tsx')).toContain(
      'export function HomeCard(',
    );
    for (const name of ['entradas', 'postres']) {
      const code = files.get(`frontend/src/pages/home/${name}.tsx`) ?? '';
      expect(code).toContain(
        "import { HomeCard, type HomeCardProps } from '../../components/home-card'",
      );
      expect(code).not.toContain('<article');
    }
  });
});
