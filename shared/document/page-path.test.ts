import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './node.ts';
import { pageKind } from './node.ts';
import { pagePaths, pathFault, pathFromTitle, servablePath } from './page-path.ts';

describe('paths of pages', () => {
  it.each(['/api', '/api/pedidos', '/404', '/index', '/tienda/index'])(
    'DOC-10 leave %s to the host',
    (path) => {
      expect(pathFault(path)).toBe('reserved');
      expect(pathFault(servablePath(path))).toBeUndefined();
    },
  );

  it.each(['/index.html', 'contacto', '/Niños', '//', '/a b', '/a/'])(
    'DOC-10 are not %s',
    (path) => {
      expect(pathFault(path)).toBe('malformed');
    },
  );

  it('DOC-10 are no deeper than a host takes', () => {
    expect(pathFault('/a'.repeat(30))).toBeUndefined();
    expect(pathFault('/a'.repeat(31))).toBe('too-deep');
  });

  it('DOC-10 are right whatever pages are called and stored with, each another, one of them the home', () => {
    const path = fc.oneof(
      fc.constantFrom('/', '/menu', '/menu-2', '/menu-3', '/pagina', '/404', '/api', '/index'),
      fc.constantFrom(
        `/${'z'.repeat(70)}`,
        '/a/index',
        '/api-pagina',
        '/404-pagina',
        '/a'.repeat(60),
        'Menú',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 8 }), (stored) => {
        const paths = [...pagePaths(withPages(stored)).values()];
        expect(new Set(paths).size).toBe(stored.length);
        expect(paths).toContain('/');
        for (const each of paths) expect([each, pathFault(each)]).toEqual([each, undefined]);
        for (const each of stored) expect(pathFault(pathFromTitle(each))).toBeUndefined();
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });

  it('DOC-10 stay with the first page that was given one', () => {
    const paths = pagePaths(withPages(['/', '/menu', '/menu', '/menu-2']));
    expect([...paths.values()]).toEqual(['/', '/menu', '/menu-3', '/menu-2']);
  });
});

function withPages(stored: readonly string[]) {
  const nodes = new Map(
    stored.map((path, at): [string, DocumentNode] => {
      const id = `${at}@1`;
      const none = { base: {}, tablet: {}, mobile: {} };
      const props = { path, title: path };
      const fixed = { name: '', locked: false, hidden: false, unknown: {} };
      return [id, { id, parent: null, children: [], kind: pageKind, props, style: none, ...fixed }];
    }),
  );
  return { pages: [...nodes.keys()], node: (id: string) => nodes.get(id) };
}
