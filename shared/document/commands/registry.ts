import { DocumentError } from '../errors.ts';
import type { DocumentTransaction } from '../document.ts';
import type { Command } from './command.ts';
import { duplicateNodes, duplicateNodesSchema } from './duplicate-nodes.ts';
import { insertSeed, insertSeedSchema } from './insert-seed.ts';
import { moveNodes, moveNodesSchema } from './move-nodes.ts';
import {
  renameNode,
  renameNodeSchema,
  setHidden,
  setHiddenSchema,
  setLocked,
  setLockedSchema,
} from './node-flags.ts';
import {
  addPage,
  addPageSchema,
  duplicatePage,
  duplicatePageSchema,
  movePage,
  movePageSchema,
  removePage,
  removePageSchema,
  setPage,
  setPageSchema,
} from './pages.ts';
import { setSettings, setSettingsSchema, setTheme, setThemeSchema } from './project-entries.ts';
import { removeNodes, removeNodesSchema } from './remove-nodes.ts';
import { setProps, setPropsSchema } from './set-props.ts';
import { resetStyle, resetStyleSchema, setStyle, setStyleSchema } from './style-nodes.ts';
import { unwrapNode, unwrapNodeSchema, wrapNodes, wrapNodesSchema } from './wrap-nodes.ts';

const definitions = {
  insertSeed: { schema: insertSeedSchema, run: insertSeed },
  moveNodes: { schema: moveNodesSchema, run: moveNodes },
  removeNodes: { schema: removeNodesSchema, run: removeNodes },
  duplicateNodes: { schema: duplicateNodesSchema, run: duplicateNodes },
  setStyle: { schema: setStyleSchema, run: setStyle },
  resetStyle: { schema: resetStyleSchema, run: resetStyle },
  setProps: { schema: setPropsSchema, run: setProps },
  renameNode: { schema: renameNodeSchema, run: renameNode },
  setLocked: { schema: setLockedSchema, run: setLocked },
  setHidden: { schema: setHiddenSchema, run: setHidden },
  wrapNodes: { schema: wrapNodesSchema, run: wrapNodes },
  unwrapNode: { schema: unwrapNodeSchema, run: unwrapNode },
  addPage: { schema: addPageSchema, run: addPage },
  duplicatePage: { schema: duplicatePageSchema, run: duplicatePage },
  removePage: { schema: removePageSchema, run: removePage },
  movePage: { schema: movePageSchema, run: movePage },
  setPage: { schema: setPageSchema, run: setPage },
  setTheme: { schema: setThemeSchema, run: setTheme },
  setSettings: { schema: setSettingsSchema, run: setSettings },
};

export type CommandName = keyof typeof definitions;
export type CommandInput<N extends CommandName> = Parameters<(typeof definitions)[N]['run']>[1];
export type CommandOutput<N extends CommandName> = ReturnType<(typeof definitions)[N]['run']>;

/** Every command by its name. */
export const commands: { readonly [N in CommandName]: Command<CommandInput<N>, CommandOutput<N>> } =
  definitions;

/** Narrows a text to the name of a command. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/** Checks input from outside and runs the command on it. Throws `invalid-value` where the input doesn't fit. */
export function runCommand<N extends CommandName>(
  transaction: DocumentTransaction,
  name: N,
  input: unknown,
): CommandOutput<N> {
  const command = commands[name];
  const parsed = command.schema.safeParse(input);
  if (!parsed.success) throw new DocumentError('invalid-value', `${name}: ${parsed.error.message}`);
  return command.run(transaction, parsed.data);
}
