import { describe, expect, test } from 'vitest';
import { setPage } from '#shared/document/commands/pages.ts';
import { testEditor } from '../editor/testing/test-editor.ts';
import { findTexts, replaceTexts } from './find-texts.ts';

const heading = (text: string) => ({ kind: 'heading', props: { text } });
const query = { text: 'barro', matchCase: false, wholeWord: false, page: null };

describe('find and replace', () => {
  test('finds every place of the words, without regard to case unless it is asked for', () => {
    const { editor } = testEditor([heading('Barro y más barro'), heading('Madera')]);
    const found = findTexts(editor.document, query);
    expect(found.map(({ start, length }) => [start, length])).toEqual([
      [0, 5],
      [12, 5],
    ]);
    expect(findTexts(editor.document, { ...query, matchCase: true })).toHaveLength(1);
    expect(findTexts(editor.document, { ...query, text: '' })).toEqual([]);
  });

  test('finds whole words alone where it is asked for, in any script', () => {
    const texts = [
      'Cali',
      'Caliente en Cali.',
      'Calí y Escali',
      '¡Cali!',
      'Ciudad de Calima',
      '¿Año?',
    ];
    const { editor } = testEditor(texts.map(heading));
    const places = (text: string) =>
      findTexts(editor.document, { ...query, text, wholeWord: true }).map(
        ({ text: whole, start }) => [whole, start],
      );
    expect(places('cali')).toEqual([
      ['Cali', 0],
      ['Caliente en Cali.', 12],
      ['¡Cali!', 1],
    ]);
    expect(places('a')).toEqual([]);
    expect(places('o?')).toEqual([]);
    expect(places('?')).toEqual([['¿Año?', 4]]);
    expect(places('de Calima')).toHaveLength(1);
  });

  test('takes signs of patterns for what they are', () => {
    const { editor } = testEditor([heading('¿Cuánto? $10.000 (aprox.) [a/b] \\ ^')]);
    for (const text of ['?', '$10.', '(aprox.)', '[a/b]', '\\', '^']) {
      expect(findTexts(editor.document, { ...query, text })).toHaveLength(1);
    }
    expect(findTexts(editor.document, { ...query, text: '.*' })).toEqual([]);
  });

  test('replaces all as one step of undo, also where words grow within one text', () => {
    const { editor, childrenOf, page } = testEditor([heading('Barro, barro'), heading('barro')]);
    const { document } = editor;
    const count = document.transact('replace', (transaction) =>
      replaceTexts(transaction, findTexts(document, query), 'cerámica fina'),
    );
    const texts = () => childrenOf(page).map((id) => document.node(id)?.props['text']);
    expect(count).toBe(3);
    expect(texts()).toEqual(['cerámica fina, cerámica fina', 'cerámica fina']);
    document.undo();
    expect(texts()).toEqual(['Barro, barro', 'barro']);
  });

  test('reaches texts in lists and leaves the rest of an item alone', () => {
    const items = [
      { question: '¿Hay barro?', answer: 'Sí' },
      { question: 'Otra', answer: 'barro' },
    ];
    const { editor, childrenOf, page } = testEditor([{ kind: 'accordion', props: { items } }]);
    const { document } = editor;
    const found = findTexts(document, query);
    expect(found).toHaveLength(2);
    document.transact('replace', (transaction) => replaceTexts(transaction, found, 'gres'));
    expect(document.node(childrenOf(page)[0] ?? '')?.props['items']).toMatchObject([
      { question: '¿Hay gres?', answer: 'Sí' },
      { question: 'Otra', answer: 'gres' },
    ]);
  });

  test('reaches the title and description of a page, image texts and WhatsApp messages', () => {
    const { editor, childrenOf, page } = testEditor([
      { kind: 'image', props: { alt: 'Jarra de barro' } },
      {
        kind: 'button',
        props: { label: 'Pedir', link: { type: 'whatsapp', text: 'Quiero barro' } },
      },
    ]);
    const { document } = editor;
    document.transact('name', (transaction) =>
      setPage(transaction, { page, title: 'Barro', description: 'Todo de barro' }),
    );
    const found = findTexts(document, query);
    expect(found).toHaveLength(4);
    document.transact('replace', (transaction) => replaceTexts(transaction, found, 'gres'));
    expect(document.node(page)?.props).toMatchObject({
      title: 'gres',
      description: 'Todo de gres',
    });
    const [image = '', button = ''] = childrenOf(page);
    expect(document.node(image)?.props['alt']).toBe('Jarra de gres');
    expect(document.node(button)?.props['link']).toEqual({ type: 'whatsapp', text: 'Quiero gres' });
  });

  test('leaves locked elements as they are', async () => {
    const { editor, select, run, childrenOf, page } = testEditor([
      heading('barro'),
      heading('barro'),
    ]);
    select(childrenOf(page)[0] ?? '');
    await run('toggle-lock');
    const { document } = editor;
    const count = document.transact('replace', (transaction) =>
      replaceTexts(transaction, findTexts(document, query), 'gres'),
    );
    expect(count).toBe(1);
    expect(document.node(childrenOf(page)[0] ?? '')?.props['text']).toBe('barro');
  });
});
