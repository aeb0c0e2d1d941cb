import type { ElementNode } from '#shared/elements/element.ts';
import type { Instance } from './instance.ts';

/** A constant that holds the classes of a variant's options. */
export interface ClassTable {
  readonly name: string;
  readonly classes: ReadonlyMap<string, string>;
}

/** What a component's body asks of its module and of its uses. */
export interface BodyNeeds {
  /** Formats prices. */
  prices: boolean;
  /** Has links that lead to pages in one use and out of the app in another. */
  appLink: boolean;
  /** Has elements that refer to each other by id. */
  id: boolean;
  joinClasses: boolean;
  /** Takes children; `slots` says which element holds them. */
  children: boolean;
  readonly slots: Map<Instance, ElementNode>;
  readonly tables: ClassTable[];
  /** Props that are components and are written with a capital inside: `icon: Icon`. */
  readonly renamed: Map<string, string>;
  /** Classes that only some uses have, by the place of the use. Empty where no use has any. */
  classNames: readonly string[];
}

export function createBodyNeeds(): BodyNeeds {
  return {
    prices: false,
    appLink: false,
    id: false,
    joinClasses: false,
    children: false,
    slots: new Map(),
    tables: [],
    renamed: new Map(),
    classNames: [],
  };
}
