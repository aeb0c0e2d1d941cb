import { describe, expect, test } from 'vitest';
import { testEditor } from '../editor/testing/test-editor.ts';
import { actionOf } from './registry.ts';

const frame = (name: string, ...children: { kind: string; name: string }[]) => ({
  kind: 'frame',
  name,
  children,
});
const text = (name: string) => ({ kind: 'text', name });

describe('moving in and out of containers', () => {
  test('what stands behind a container goes to its end, and out again right behind it', async () => {
    const { run, select, names, childrenOf, page } = testEditor([
      frame('marco', text('a')),
      text('b'),
      text('c'),
    ]);
    const [marco = '', b = ''] = childrenOf(page);
    select(b);
    await run('move-inside');
    expect([names(), names(marco)]).toEqual([
      ['marco', 'c'],
      ['a', 'b'],
    ]);
    await run('move-outside');
    expect([names(), names(marco)]).toEqual([['marco', 'b', 'c'], ['a']]);
    await run('undo');
    expect(names(marco)).toEqual(['a', 'b']);
  });

  test('several keep their order; in front of a container they go to its start', async () => {
    const { run, select, names, childrenOf, page } = testEditor([
      text('a'),
      text('b'),
      frame('marco', text('c')),
    ]);
    const [a = '', b = '', marco = ''] = childrenOf(page);
    select(b, a);
    await run('move-inside');
    expect(names(marco)).toEqual(['a', 'b', 'c']);
  });

  test('says why where there is nothing to go into, or out of', async () => {
    const { select, names, childrenOf, page, context, run } = testEditor([text('a'), text('b')]);
    select(childrenOf(page)[0] ?? '');
    for (const [id, reason] of [
      ['move-inside', 'action.reason.noContainer'],
      ['move-outside', 'action.reason.notInside'],
    ] as const) {
      expect(actionOf(id).enabled(context)).toBe(false);
      expect(actionOf(id).refusal?.(context)).toBe(reason);
      await run(id);
    }
    expect(names()).toEqual(['a', 'b']);
  });
});

test('a side grows by pixels from the size that is set, in one step each', async () => {
  const { run, select, childrenOf, page, editor } = testEditor([
    { kind: 'frame', style: { base: { width: 100 } } },
  ]);
  const [node = ''] = childrenOf(page);
  select(node);
  await run('resize-right');
  await run('resize-right-far');
  expect(editor.document.node(node)?.style.base.width).toBe(111);
  await run('undo');
  expect(editor.document.node(node)?.style.base.width).toBe(101);
  // Nothing is measured without a canvas, and so nothing is changed.
  await run('resize-down');
  expect(editor.document.node(node)?.style.base.height).toBeUndefined();
});
