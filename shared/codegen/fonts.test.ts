import { describe, expect, it } from 'vitest';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { fontFaces, fontFiles } from './fonts.ts';
import { generateApp } from './generate-app.ts';

const subsets = (text: string) =>
  fontFiles(['DM Sans', 'Fraunces', 'Inter'], new Set(), new Set(text)).map(
    ({ family, subset }) => `${family} ${subset}`,
  );
const latin = (family: string) => [`${family} latin-ext`, `${family} latin`];

describe('CG-7: fonts', () => {
  it('have the scripts that the texts are written in, and no others', () => {
    const common = [...latin('DM Sans'), ...latin('Fraunces')];
    expect(subsets('Ñandú — Łódź ★ 👍')).toEqual([...common, ...latin('Inter')]);
    expect(subsets('Привет')).toEqual([...common, 'Inter cyrillic', ...latin('Inter')]);
    expect(subsets('Ελλάδα')).toEqual([...common, 'Inter greek', ...latin('Inter')]);
    // A combining mark is of several scripts.
    const marked = ['Inter cyrillic', 'Inter vietnamese'];
    const vietnamese = [...latin('DM Sans'), 'Fraunces vietnamese', ...latin('Fraunces')];
    expect(subsets('a\u0301')).toEqual([...vietnamese, ...marked, ...latin('Inter')]);
  });

  it('are looked for in all that a page shows', () => {
    const fonts = (props: Readonly<Record<string, string>>, kind = 'text') => {
      const page = { kind: 'page', props: { title: 'Inicio', path: '/' } };
      const document = seedDocument([{ ...page, children: [{ kind, props }] }]);
      return generateApp(document, { assets: [], icons: new Set() }).fonts;
    };
    const scripts = (found: ReturnType<typeof fonts>) => found.map(({ subset }) => subset);
    expect(scripts(fonts({ text: 'Hola' }))).toEqual(['latin-ext', 'latin']);
    expect(scripts(fonts({ text: 'Привет' }))).toContain('cyrillic');
    expect(scripts(fonts({ label: 'Nombre', placeholder: 'Имя' }, 'input'))).toContain('cyrillic');
    expect(fontFaces(fonts({ text: 'Привет' }))).toContain('unicode-range: U+0301, U+0400-045F');
  });
});
