import { describe, expect, it } from 'vitest';
import { orderChildren } from './order-children.ts';

/** A list of children with DOM's links between them, which counts what is done to it. */
class FakeParent {
  children: FakeChild[] = [];
  operations = 0;

  get firstChild(): FakeChild | null {
    return this.children[0] ?? null;
  }

  insertBefore(child: FakeChild, before: FakeChild | null): void {
    this.take(child);
    const index = before === null ? this.children.length : this.children.indexOf(before);
    this.children.splice(index, 0, child);
    this.operations += 1;
  }

  take(child: FakeChild): void {
    this.children = this.children.filter((other) => other !== child);
  }
}

class FakeChild {
  readonly name: string;
  readonly parent: FakeParent;

  constructor(name: string, parent: FakeParent) {
    this.name = name;
    this.parent = parent;
  }

  get nextSibling(): FakeChild | null {
    const at = this.parent.children.indexOf(this);
    return at === -1 ? null : (this.parent.children[at + 1] ?? null);
  }

  remove(): void {
    this.parent.take(this);
  }
}

function reorder(from: string, to: string) {
  const parent = new FakeParent();
  const known = new Map([...new Set(from + to)].map((name) => [name, new FakeChild(name, parent)]));
  const pick = (names: string) => [...names].flatMap((name) => known.get(name) ?? []);
  parent.children = pick(from);
  orderChildren<FakeChild>(parent, pick(to));
  return { order: parent.children.map(({ name }) => name).join(''), operations: parent.operations };
}

describe('order of children', () => {
  it('makes any order of what is there and what is new', () => {
    const permutations = ['abcd', 'dcba', 'bcda', 'dabc', 'acbd', 'badc'];
    for (const from of permutations) {
      for (const to of permutations) expect(reorder(from, to).order).toBe(to);
    }
    expect(reorder('', 'abc').order).toBe('abc');
    expect(reorder('ac', 'abc')).toEqual({ order: 'abc', operations: 1 });
  });

  it('touches nothing that stays, and moves one that moved once', () => {
    expect(reorder('abcdef', 'abcdef').operations).toBe(0);
    expect(reorder('abcdef', 'bcdefa').operations).toBe(1);
    expect(reorder('abcdef', 'fabcde').operations).toBe(1);
  });
});
