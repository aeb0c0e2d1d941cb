import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { removeNodes } from '#shared/document/commands/remove-nodes.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { testEditor } from '#renderer/editor/testing/test-editor.ts';
import type { Point } from '#renderer/geometry/rect.ts';
import { controlPointer } from './pointer.ts';
import { StageKey, pointerStage, stageGlobals, stageSize } from './testing/pointer-stage.ts';

const text = (name: string): NodeSeed => ({ kind: 'text', name, props: { text: name } });
const free: NodeSeed = {
  kind: 'frame',
  name: 'free',
  style: { base: { layout: 'free' } },
  children: [
    { ...text('e'), style: { base: { x: 20, y: 20 } } },
    { ...text('f'), style: { base: { x: 300, y: 100 } } },
  ],
};
const children = [
  { kind: 'frame', name: 'column', children: [text('a'), text('b'), text('c')] },
  free,
  text('d'),
];

type Mouse = ReturnType<typeof openStage>;

let globals = stageGlobals();
beforeEach(() => {
  globals = stageGlobals();
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
});
afterEach(() => vi.unstubAllGlobals());

const bit = [1, 4, 2];

/** A page with a hand at the mouse and at the keyboard, as a browser tells of them. */
function openStage() {
  const made = testEditor(children);
  const { editor } = made;
  const stage = pointerStage(editor);
  const control = controlPointer(stage.scene, () => undefined);
  let buttons = 0;
  let at: Point = { x: 0, y: 0 };

  function send(type: string, button: number): void {
    const init = {
      ...{ pointerId: 1, pointerType: 'mouse', button, buttons, clientX: at.x, clientY: at.y },
      ...{ shiftKey: false, altKey: false, ctrlKey: false, metaKey: false },
    };
    const make = () => Object.assign(new Event(type, { cancelable: true }), init);
    // A window hears of it first, as it listens while it comes down.
    globals.window.dispatchEvent(make());
    stage.container.dispatchEvent(make());
  }

  return {
    ...made,
    ...stage,
    control,
    named: (name: string) =>
      [...made.childrenOf(made.page)]
        .flatMap((id) => [id, ...made.childrenOf(id)])
        .find((id) => editor.document.node(id)?.name === name) ?? '',
    move(to: Point) {
      at = to;
      send('pointermove', -1);
    },
    /** Browsers tell of a second button by a move. */
    down(button: number) {
      const held = buttons;
      buttons |= bit[button] ?? 0;
      if (buttons !== held) send(held === 0 ? 'pointerdown' : 'pointermove', button);
    },
    up(button: number) {
      const held = buttons;
      buttons &= ~(bit[button] ?? 0);
      if (buttons !== held) send(buttons === 0 ? 'pointerup' : 'pointermove', button);
    },
    /** Where the window doesn't see it. */
    upElsewhere() {
      buttons = 0;
    },
    lose: () => send('pointercancel', 0),
    blur: () => globals.window.dispatchEvent(new Event('blur')),
    hide() {
      globals.document.hidden = true;
      globals.document.dispatchEvent(new Event('visibilitychange'));
      globals.document.hidden = false;
    },
    /** Whether the key reached the app. */
    press: (key: string) => globals.window.dispatchEvent(new StageKey('keydown', key)),
    /** The document as JSON, all of it that can be seen. */
    seen: () => JSON.stringify([...editor.document.pages].map(tree)),
  };

  function tree(id: string): unknown {
    const node = editor.document.node(id);
    return [node?.name, node?.style, node?.children.map(tree)];
  }
}

/** From the middle of an element to the middle of another one, at the stage's zoom. */
const onA = { x: 100, y: 10 };
const onC = { x: 100, y: 52 };

function dragging(): Mouse {
  const mouse = openStage();
  mouse.select(mouse.named('a'));
  mouse.move(onA);
  mouse.down(0);
  mouse.move({ x: 110, y: 30 });
  mouse.move(onC);
  return mouse;
}

describe('a drag', () => {
  test('moves what is let go over the canvas', () => {
    const mouse = dragging();
    mouse.up(0);
    expect(mouse.names(mouse.named('column'))).toEqual(['b', 'c', 'a']);
    expect(mouse.isIdle()).toBe(true);
  });

  test.each<[string, (mouse: Mouse) => void]>([
    [
      'its button is let go where nobody sees it',
      (mouse) => {
        mouse.upElsewhere();
        mouse.move({ x: 120, y: 60 });
      },
    ],
    [
      'it is let go outside of the canvas',
      (mouse) => {
        mouse.move({ x: 100, y: stageSize.height + 40 });
        mouse.up(0);
      },
    ],
    [
      'another button is pressed',
      (mouse) => {
        mouse.down(2);
        mouse.up(2);
        mouse.up(0);
      },
    ],
    [
      'Escape is pressed',
      (mouse) => {
        mouse.press('Escape');
        mouse.move({ x: 120, y: 60 });
        mouse.up(0);
      },
    ],
    ['the pointer is taken away', (mouse) => mouse.lose()],
    ['the window loses the focus', (mouse) => mouse.blur()],
    ['the window is hidden', (mouse) => mouse.hide()],
  ])('changes nothing where %s', (_, end) => {
    const mouse = dragging();
    const before = mouse.seen();
    expect(mouse.isIdle()).toBe(false);
    end(mouse);
    expect(mouse.seen()).toBe(before);
    expect(mouse.isIdle()).toBe(true);
    mouse.up(0);
    // And the next one is a drag of its own.
    mouse.move(onA);
    mouse.down(0);
    mouse.move(onC);
    mouse.up(0);
    expect(mouse.names(mouse.named('column'))).toEqual(['b', 'c', 'a']);
  });

  test('keeps all keys to itself but those that change how it goes', () => {
    const mouse = dragging();
    expect(['z', 'Delete', 'v', 'F2', 'Tab', 'Shift', 'Control'].map(mouse.press)).toEqual([
      ...Array.from({ length: 5 }, () => false),
      ...Array.from({ length: 2 }, () => true),
    ]);
    mouse.up(0);
    expect(mouse.names(mouse.named('column'))).toEqual(['b', 'c', 'a']);
    expect(mouse.press('z')).toBe(true);
  });

  test('ends where what is dragged goes, or another page is shown', () => {
    const gone = dragging();
    gone.editor.document.transact('remove', (transaction) =>
      removeNodes(transaction, { nodes: [gone.named('a')] }),
    );
    gone.up(0);
    expect(gone.names(gone.named('column'))).toEqual(['b', 'c']);
    expect([gone.isIdle(), gone.reported]).toEqual([true, []]);

    const left = dragging();
    const before = left.seen();
    left.editor.session.setState({ breakpoint: 'mobile' });
    left.up(0);
    expect([left.seen(), left.isIdle()]).toEqual([before, true]);
  });
});

type Step = readonly [name: string, x: number, y: number, choice: number];

function take(mouse: Mouse, [name, x, y, choice]: Step): void {
  const { document, session } = mouse.editor;
  switch (name) {
    case 'move':
      return mouse.move({ x, y });
    case 'down':
      return mouse.down(choice % 3);
    case 'up':
      return mouse.up(choice % 3);
    case 'upElsewhere':
      return mouse.upElsewhere();
    case 'lose':
      return mouse.lose();
    case 'blur':
      return void mouse.blur();
    case 'hide':
      return mouse.hide();
    case 'hand':
      return mouse.control.holdHand(choice % 2 === 0);
    case 'key':
      if (mouse.press(['Escape', 'z', 'Shift', 'Delete'][choice % 4] ?? '') && choice % 4 === 1)
        document.undo();
      return undefined;
    case 'remote': {
      const nodes = [...'abcdef'].map(mouse.named).filter((id) => id !== '');
      const node = nodes[choice % Math.max(1, nodes.length)];
      document.transact('remote', (transaction) => {
        if (choice % 2 === 0 && node !== undefined) removeNodes(transaction, { nodes: [node] });
        else insertSeed(transaction, { seed: text('n'), target: { parent: mouse.page, index: 0 } });
      });
      return undefined;
    }
    default:
      session.setState({ breakpoint: choice % 2 === 0 ? 'base' : 'tablet' });
  }
}

const often = ['move', 'move', 'move', 'move', 'down', 'down', 'up', 'up'];
const seldom = ['upElsewhere', 'lose', 'blur', 'hide', 'hand', 'key', 'key', 'remote', 'screen'];
const steps = fc.array(
  fc.tuple(
    fc.constantFrom(...often, ...often, ...seldom),
    fc.integer({ min: -50, max: stageSize.width + 50 }),
    fc.integer({ min: -50, max: 330 }),
    fc.nat(59),
  ),
  { minLength: 4, maxLength: 60 },
);

test('whatever hands do, nothing throws, nothing stays dragged, and each drag is one step or none', () => {
  let commits = 0;
  fc.assert(
    fc.property(steps, (taken) => {
      const mouse = openStage();
      const { document } = mouse.editor;
      const first = mouse.seen();
      let gestures = 0;
      document.onGesture(() => (gestures += 1));
      for (const step of taken) {
        const before = gestures;
        take(mouse, step);
        // Only letting go changes something by itself.
        const most = ['up', 'remote', 'key'].includes(step[0]) ? 1 : 0;
        expect(gestures - before).toBeLessThanOrEqual(most);
      }
      mouse.upElsewhere();
      mouse.move({ x: 5, y: 5 });
      expect([mouse.isIdle(), mouse.reported]).toEqual([true, []]);
      commits += gestures;
      const { selection } = mouse.editor.session.getState();
      expect(selection.filter((id) => !document.node(id))).toEqual([]);
      while (document.canUndo) document.undo();
      expect(mouse.seen()).toBe(first);
      mouse.control.dispose();
    }),
    { seed: 17, numRuns: 300 },
  );
  expect(commits).toBeGreaterThan(100);
});
