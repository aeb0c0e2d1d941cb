import type { BodyNeeds } from './body-needs.ts';
import type { PropField, PropHolder, PropShape } from './component-props.ts';
import type { Instance, Place } from './instance.ts';

/** A place of the template in one use, with the props that it can read: the use's own, then those of each item around it. */
export interface BodyPlace extends Place {
  readonly instance: Instance;
  readonly holders: readonly PropHolder[];
}

/** Where in a component's code something is printed: at its top or inside loops. */
export interface Frame {
  readonly depth: number;
  readonly root: PropShape;
  readonly item: PropShape;
  /** The innermost item. */
  readonly variable: string;
  inside(list: Extract<PropField, { type: 'list' }>): Frame;
  /** The innermost loop's index. */
  index(): string;
  usesIndex(): boolean;
  /** An HTML id of this place, or the one that all items of the innermost list share. */
  idCode(shared: boolean): string;
}

/** A prop, or a field of the innermost item, as a binding names it. */
export interface PropPath {
  readonly shape: PropShape;
  readonly name: string;
  /** How code reads it. */
  readonly code: string;
  holderOf(place: BodyPlace): PropHolder;
  /** Another name in the same place. */
  named(name: string): PropPath;
  /** How JSX names it where it is a component. */
  component(needs: BodyNeeds): string;
}

export function rootFrame(root: PropShape): Frame {
  return frame(root, root, 0, '', []);
}

function frame(
  root: PropShape,
  item: PropShape,
  depth: number,
  variable: string,
  outer: readonly Frame[],
): Frame {
  const name = depth === 1 ? 'index' : `${variable}Index`;
  let usesIndex = false;
  const current: Frame = {
    depth,
    root,
    item,
    variable,
    inside: (list) => frame(root, list.item, depth + 1, list.variable, [...outer, current]),
    index() {
      usesIndex = true;
      return name;
    },
    usesIndex: () => usesIndex,
    idCode(shared) {
      const loops = [...outer, current].slice(1, shared ? -1 : undefined);
      if (loops.length === 0) return 'id';
      return `\`\${id}${loops.map((loop) => `-\${${loop.index()}}`).join('')}\``;
    },
  };
  return current;
}

export function propPath(bind: string, { depth, root, item, variable }: Frame): PropPath {
  const [first = '', ...rest] = bind.split('.');
  if (depth > 0 && first === 'item') return itemPath(item, rest.join('.'), variable);
  return rootPath(root, bind);
}

/** Props that linters would take for the attribute of that name, and what they are called instead. */
const otherNames: ReadonlyMap<string, string> = new Map([['role', 'position']]);

function rootPath(shape: PropShape, bind: string): PropPath {
  const name = otherNames.get(bind) ?? bind;
  return {
    shape,
    name,
    code: name,
    // A use's own props come first.
    holderOf: ({ holders }) => known(holders[0]),
    named: (other) => rootPath(shape, other),
    component(needs) {
      const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      needs.renamed.set(name, capital);
      return capital;
    },
  };
}

function itemPath(shape: PropShape, name: string, variable: string): PropPath {
  const code = name === '' ? variable : `${variable}.${name}`;
  return {
    shape,
    name,
    code,
    holderOf: ({ holders }) => known(holders.at(-1)),
    named: (other) => itemPath(shape, other, variable),
    component: () => code,
  };
}

function known(holder: PropHolder | undefined): PropHolder {
  if (!holder) throw new RangeError('a place without props');
  return holder;
}
