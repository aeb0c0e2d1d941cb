import { describe, expect, test } from 'vitest';
import type { CanvasHandle } from '../editor/editor.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { testEditor } from '../editor/testing/test-editor.ts';
import { clipboardContent, clipboardText } from './clipboard-format.ts';
import { combinationOf } from './match-shortcut.ts';
import { actionOf, actions } from './registry.ts';

const unusedCanvas: CanvasHandle = {
  zoomToFit: () => undefined,
  zoomToSelection: () => undefined,
  zoomTo: () => undefined,
  reveal: () => undefined,
  bringIntoView: () => undefined,
  focus: () => undefined,
  drop: () => undefined,
  boxOf: () => undefined,
  isFitted: () => false,
  viewMiddle: () => ({ x: 0, y: 0 }),
  nodesAt: () => [],
  preview: () => undefined,
  showInsertion: () => () => undefined,
  editText: () => false,
  thumbnail: () => Promise.resolve(null),
  overhangs: () => Promise.resolve([]),
};

const box = (name: string) => ({ kind: 'frame', name });

describe('actions', () => {
  test('have ids and shortcuts of their own', () => {
    const ids = actions.map(({ id }) => id);
    const shortcuts = actions.flatMap((action) => action.shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  test('duplicate puts the copy behind and selects it; undo takes one step', async () => {
    const { run, select, selection, names, childrenOf, page } = testEditor([box('a'), box('b')]);
    select(childrenOf(page)[0] ?? '');
    await run('duplicate');
    expect(names()).toEqual(['a', 'a', 'b']);
    expect(selection()).toEqual([childrenOf(page)[1]]);
    await run('undo');
    expect(names()).toEqual(['a', 'b']);
    await run('redo');
    expect(names()).toEqual(['a', 'a', 'b']);
  });

  test('delete leaves nothing gone in the selection', async () => {
    const { run, select, selection, names, childrenOf, page } = testEditor([box('a'), box('b')]);
    select(...childrenOf(page));
    await run('delete');
    expect(names()).toEqual([]);
    expect(selection()).toEqual([]);
  });

  test('cut and paste move nodes through the clipboard', async () => {
    const { run, select, names, childrenOf, page } = testEditor([box('a'), box('b'), box('c')]);
    select(childrenOf(page)[0] ?? '');
    await run('cut');
    expect(names()).toEqual(['b', 'c']);
    select(childrenOf(page)[0] ?? '');
    await run('paste');
    expect(names()).toEqual(['b', 'c']);
    expect(names(childrenOf(page)[0])).toEqual(['a']);
  });

  test('a copy goes behind its original, in a free frame a little aside', async () => {
    const { run, select, names, childrenOf, page, editor } = testEditor([box('a'), box('b')], {
      base: { layout: 'free' },
    });
    select(childrenOf(page)[0] ?? '');
    await run('copy');
    await run('paste');
    expect(names()).toEqual(['a', 'a', 'b']);
    expect(editor.document.node(childrenOf(page)[1] ?? '')?.style.base).toEqual({ x: 16, y: 16 });
  });

  test('paste brings the images of another project along', async () => {
    const { run, context, copiedAssets, editor, names } = testEditor([]);
    const [asset, fill] = ['a'.repeat(64), 'b'.repeat(64)];
    const seed = {
      kind: 'image',
      name: 'foto',
      props: { image: { asset } },
      style: { base: { fill: { type: 'image' as const, asset: fill, fit: 'cover' as const } } },
    };
    const project = '22222222-2222-4222-8222-222222222222';
    context.clipboard.write(clipboardText({ nodes: [seed], project }));
    await run('paste');
    expect(copiedAssets).toEqual([`${project} ${asset}`, `${project} ${fill}`]);
    expect(names()).toEqual(['foto']);
    context.clipboard.write(clipboardText({ nodes: [seed], project: editor.project }));
    await run('paste');
    expect(copiedAssets).toHaveLength(2);
  });

  test('paste refuses what is not ours', () => {
    const read = (nodes: NodeSeed[]) => clipboardContent(clipboardText({ nodes }))?.nodes;
    expect(clipboardContent('hola')).toBeNull();
    const many = Array.from({ length: 60_000 }, () => ({ kind: 'frame' }));
    expect(read([{ kind: 'frame', children: many }])).toBeUndefined();
    expect(read([])).toBeUndefined();
    expect(read([{ kind: 'frame', style: { base: { gap: -1 } } }])).toBeUndefined();
    expect(read([{ kind: 'frame', name: 'a' }])).toEqual([{ kind: 'frame', name: 'a' }]);
  });

  test('paste makes paragraphs of words that were copied elsewhere, as one step', async () => {
    const { editor, context, run, page, childrenOf } = testEditor([box('a')]);
    const texts = () =>
      childrenOf(page).map((id) => editor.document.node(id)?.props['text'] ?? null);
    context.clipboard.write('Hola,\r\nJúlia\u0000🧵\n\n \n</script> {{x}}\n');
    await run('paste');
    expect(texts()).toEqual([null, 'Hola,\nJúlia 🧵', '</script> {{x}}']);
    await run('undo');
    expect(texts()).toEqual([null]);
    context.clipboard.write('{"tausepro":"nodes","nodes":[]}');
    await run('paste');
    expect(texts()).toEqual([null]);
  });

  test('a change of order on a narrow screen is said to be one on all, a place of its own is not', async () => {
    const { run, select, said, childrenOf, page, editor } = testEditor([box('a'), box('b')]);
    select(childrenOf(page)[0] ?? '');
    await run('move-later');
    expect(said).toEqual([]);
    editor.session.setState({ breakpoint: 'mobile' });
    await run('move-earlier');
    await run('nudge-down');
    await run('move-inside');
    expect(said).toEqual([
      'action.movedOnAllScreens',
      'action.movedOnAllScreens',
      'action.movedOnAllScreens',
    ]);

    const free = testEditor([box('a')], { base: { layout: 'free' } });
    free.editor.session.setState({ breakpoint: 'mobile' });
    const [node = ''] = free.childrenOf(free.page);
    free.select(node);
    await free.run('nudge-right');
    expect(free.said).toEqual([]);
    const style = free.editor.document.node(node)?.style;
    expect([style?.base, style?.mobile]).toEqual([{}, { x: 1, y: 0 }]);
  });

  test('group wraps the selection where it stood', async () => {
    const { run, select, selection, childrenOf, page, names } = testEditor([
      box('a'),
      box('b'),
      box('c'),
    ]);
    select(childrenOf(page)[1] ?? '', childrenOf(page)[2] ?? '');
    await run('group');
    expect(childrenOf(page)).toHaveLength(2);
    expect(names(selection()[0])).toEqual(['b', 'c']);
    await run('select-all');
    expect(selection()).toEqual(childrenOf(page));
  });

  test('arrows move by pixels where placing is free, and by a place in a stack', async () => {
    const free = testEditor([box('a')], { base: { layout: 'free' } });
    const [node = ''] = free.childrenOf(free.page);
    free.select(node);
    await free.run('nudge-right');
    await free.run('nudge-down-far');
    expect(free.editor.document.node(node)?.style.base).toMatchObject({ x: 1, y: 10 });

    const stack = testEditor([box('a'), box('b'), box('c')]);
    stack.select(stack.childrenOf(stack.page)[0] ?? '');
    await stack.run('nudge-down');
    expect(stack.names()).toEqual(['b', 'a', 'c']);
    await stack.run('nudge-up');
    await stack.run('nudge-up');
    expect(stack.names()).toEqual(['a', 'b', 'c']);
  });

  test('an arrow that moves nothing says why', () => {
    const reasons = (layout: 'row' | 'column', count: number, index: number) => {
      const { context, select, childrenOf, page } = testEditor(
        Array.from({ length: count }, (_, at) => box(String(at))),
        { base: { layout: 'stack', direction: layout } },
      );
      select(childrenOf(page)[index] ?? '');
      return ['left', 'right', 'up', 'down'].map(
        (way) => actionOf(`nudge-${way}`).refusal?.(context) ?? null,
      );
    };
    const [row, column] = ['action.reason.standsInRow', 'action.reason.standsInColumn'];
    expect(reasons('row', 3, 1)).toEqual([null, null, row, row]);
    expect(reasons('row', 3, 0)).toEqual(['action.reason.isFirst', null, row, row]);
    expect(reasons('column', 3, 2)).toEqual([column, column, null, 'action.reason.isLast']);
    expect(new Set(reasons('row', 1, 0))).toEqual(new Set(['action.reason.alone']));
  });

  describe('aligning', () => {
    const placed = (x: number, y: number) => ({ kind: 'frame', style: { base: { x, y } } });

    /** Boxes as a canvas would measure them: 10 × 10 at their place, in a page of 200 × 100. */
    function measured(...places: [number, number][]) {
      const made = testEditor(
        places.map(([x, y]) => placed(x, y)),
        { base: { layout: 'free' } },
      );
      const styleOf = (id: string) => made.editor.document.node(id)?.style.base;
      made.editor.canvas.current = {
        ...unusedCanvas,
        boxOf: (id) =>
          id === made.page
            ? { x: 0, y: 0, width: 200, height: 100 }
            : { x: styleOf(id)?.x ?? 0, y: styleOf(id)?.y ?? 0, width: 10, height: 10 },
      };
      const xs = () => made.childrenOf(made.page).map((id) => styleOf(id)?.x);
      return { ...made, xs };
    }

    test('brings several to the edge of all, and one to its frame', async () => {
      const { run, select, childrenOf, page, xs } = measured([20, 0], [50, 5], [90, 9]);
      select(...childrenOf(page));
      await run('align-right');
      expect(xs()).toEqual([90, 90, 90]);
      await run('undo');
      expect(xs()).toEqual([20, 50, 90]);
      select(childrenOf(page)[0] ?? '');
      await run('align-center');
      expect(xs()).toEqual([95, 50, 90]);
    });

    test('distributes three, and says why it does not for two', async () => {
      const { run, select, childrenOf, page, xs, context } = measured([0, 0], [20, 0], [100, 0]);
      const refusal = () => actionOf('distribute-horizontal').refusal?.(context);
      select(...childrenOf(page).slice(1));
      expect(refusal()).toBe('action.reason.needsThree');
      select(...childrenOf(page));
      expect(refusal()).toBeNull();
      await run('distribute-horizontal');
      expect(xs()).toEqual([0, 50, 100]);
    });

    test('in a column it is across the column alone', async () => {
      const { run, select, childrenOf, page, editor, context } = testEditor([
        { kind: 'frame', style: { base: { width: 40 } } },
      ]);
      const [node = ''] = childrenOf(page);
      select(node);
      expect(actionOf('align-top').refusal?.(context)).toBe('action.reason.alongStack');
      await run('align-right');
      expect(editor.document.node(node)?.style.base.alignSelf).toBe('end');
    });
  });

  test('a locked node refuses to be deleted, and is unlocked by the same action', async () => {
    const { run, select, childrenOf, page, names } = testEditor([box('a')]);
    select(childrenOf(page)[0] ?? '');
    await run('toggle-lock');
    await expect(run('delete')).rejects.toMatchObject({ code: 'locked' });
    expect(names()).toEqual(['a']);
    await run('toggle-lock');
    await run('delete');
    expect(names()).toEqual([]);
  });
});

describe('shortcuts', () => {
  const press = (key: string, code: string, modifiers = {}) =>
    combinationOf({
      key,
      code,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      ...modifiers,
    });

  test.each([
    ['z', 'KeyZ', { ctrlKey: true }, 'mod+z'],
    ['Z', 'KeyZ', { metaKey: true, shiftKey: true }, 'mod+shift+z'],
    ['?', 'Slash', { shiftKey: true }, '?'],
    ['?', 'Minus', { shiftKey: true }, '?'],
    ['!', 'Digit1', { shiftKey: true }, 'shift+1'],
    ['+', 'Equal', { ctrlKey: true, shiftKey: true }, 'mod+plus'],
    ['å', 'KeyA', { altKey: true }, 'alt+a'],
    ['ArrowUp', 'ArrowUp', { shiftKey: true }, 'shift+arrowup'],
    ['0', 'Digit0', { ctrlKey: true }, 'mod+0'],
  ])('%s (%s) with %o is %s', (key, code, modifiers, expected) => {
    expect(press(key, code, modifiers)).toBe(expected);
  });
});
