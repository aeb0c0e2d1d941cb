import { type ChatLinkContext, chatMessage } from '../chat-links.ts';
import type { JsxValue } from '../jsx.ts';
import { templateLiteral } from '../syntax.ts';
import type { DataLevel } from './data-level.ts';

/** Shorter texts stand in messages by chance. */
const shortestName = 3;

/**
 * A call for the address of each item's WhatsApp chat, where the messages differ in nothing but a text that
 * the items have anyway, such as what a product is called. Undefined for all other values.
 */
export function messageCode(
  values: readonly (JsxValue | undefined)[],
  level: DataLevel,
  { imports, chatNumber }: ChatLinkContext,
): JsxValue | undefined {
  const { fields, holders } = level.shape;
  const messages = values.map((value) =>
    typeof value === 'string' ? chatMessage(value, chatNumber) : undefined,
  );
  if (holders.length !== messages.length) return undefined;
  for (const [name, { type }] of fields) {
    if (type !== 'string') continue;
    const names = holders.map((holder) => String(holder.values.get(name) ?? ''));
    const parts = messages.map((message, at) => around(message, names[at] ?? ''));
    const [first] = parts;
    if (first === undefined || !parts.every((part) => part?.join('\n') === first.join('\n')))
      continue;
    const reference = level.claim(name, names);
    imports.use('whatsappLink');
    return {
      get code() {
        return `whatsappLink(${templateLiteral(first[0], reference.code, first[1])})`;
      },
    };
  }
  return undefined;
}

/** What stands before and after a name that a message has once. */
function around(message: string | undefined, name: string): readonly [string, string] | undefined {
  const [before, after, ...others] = message?.split(name) ?? [];
  const isOnce = name.length >= shortestName && others.length === 0;
  return isOnce && before !== undefined && after !== undefined ? [before, after] : undefined;
}
