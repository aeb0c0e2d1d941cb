import type { KindDefinition } from '../kind.ts';
import { frame } from './frame/definition.ts';
import { heading } from './heading/definition.ts';
import { text } from './text/definition.ts';

/** Every kind of the product, in the order of the palette. Adding one is a folder and a line here. */
export const kindDefinitions: readonly KindDefinition[] = [frame, heading, text];

const byName = new Map(kindDefinitions.map((definition) => [definition.kind, definition]));

/** A kind's definition; undefined for one that this version doesn't know. */
export function kindOf(kind: string): KindDefinition | undefined {
  return byName.get(kind);
}
