import fc from 'fast-check';
import { type CommandName, commands, runCommand } from '../commands/registry.ts';
import type { DocumentStore } from '../document.ts';
import { DocumentError } from '../errors.ts';
import type { NodeId } from '../node.ts';
import { livingNodes } from './dump-document.ts';
import { frameSeed, textSeed } from './sample-document.ts';

/** One gesture that a person might make; its numbers pick from whatever is there when it is made. */
export interface Step {
  readonly name: CommandName | 'undo' | 'redo';
  readonly picks: readonly number[];
}

const names = Object.keys(commands) as CommandName[];
const picks = fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 });

/** Sequences of edits alone. */
export const editSteps = fc.array(fc.record({ name: fc.constantFrom(...names), picks }), {
  maxLength: 25,
});

/** Sequences of edits with undo and redo in between. */
export const anySteps = fc.array(
  fc.record({ name: fc.constantFrom<Step['name']>(...names, 'undo', 'undo', 'redo'), picks }),
  { maxLength: 25 },
);

/** Makes the gestures; what the document refuses is left out. */
export function runSteps(store: DocumentStore, steps: readonly Step[]): void {
  for (const { name, picks: numbers } of steps) {
    if (name === 'undo') store.undo();
    else if (name === 'redo') store.redo();
    else runStep(store, name, numbers);
  }
}

function runStep(store: DocumentStore, name: CommandName, numbers: readonly number[]): void {
  try {
    store.transact('edit', (transaction) =>
      runCommand(transaction, name, inputOf(store, name, numbers)),
    );
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
  }
}

function inputOf(
  store: DocumentStore,
  name: CommandName,
  [a = 0, b = 0, c = 0, d = 0, e = 0]: readonly number[],
): unknown {
  const living = livingNodes(store);
  const pick = (from: readonly NodeId[], number: number) => from[number % from.length];
  const node = pick(living, a);
  const page = pick(store.pages, a);
  const nodes = [...new Set([node, pick(living, b), pick(living, c)])].slice(0, 1 + (d % 3));
  const target = { parent: pick(living, d), index: e % 4 };
  const inputs: Record<CommandName, unknown> = {
    insertSeed: {
      seed:
        e % 2 === 0 ? textSeed(`texto ${e}`) : frameSeed('Marco', [textSeed('a'), textSeed('b')]),
      target,
    },
    moveNodes: { nodes, target },
    removeNodes: { nodes },
    duplicateNodes: { nodes: nodes.slice(0, 1) },
    setStyle: {
      nodes,
      breakpoint: 'base',
      style: { gap: e % 7, fill: '$color.surface', x: e % 2 === 0 ? null : d },
    },
    resetStyle: { nodes },
    setProps: { nodes, props: { text: `texto ${e}`, list: [e, { deep: null }] } },
    renameNode: { node, name: e % 3 === 0 ? '' : `Nombre ${e}` },
    setLocked: { nodes, locked: e % 4 === 0 },
    setHidden: { nodes, hidden: e % 2 === 0 },
    wrapNodes: { nodes },
    unwrapNode: { node },
    addPage: { title: `Página ${e % 3}`, index: d % 3 },
    duplicatePage: { page },
    removePage: { page },
    movePage: { page, index: e % 3 },
    setPage: { page, title: `Título ${e}`, path: `/ruta ${e % 3}` },
    setTheme: { tokens: { 'color.primary': e % 2 === 0 ? '#112233' : null } },
    setSettings: { name: `Proyecto ${e % 3}` },
  };
  return inputs[name];
}
