/** The part of DOM that ordering needs, so that it can be tested without one. */
export interface OrderedParent<Child> {
  readonly firstChild: Child | null;
  insertBefore(child: Child, before: Child | null): unknown;
}

/**
 * Puts `order` in this order below `parent`, which holds nothing else. Children that stay in place
 * aren't touched, and one that moved costs one move.
 */
export function orderChildren<Child extends { readonly nextSibling: Child | null; remove(): void }>(
  parent: OrderedParent<Child>,
  order: readonly Child[],
): void {
  let cursor = parent.firstChild;
  for (const child of order) {
    if (child === cursor) {
      cursor = cursor.nextSibling;
    } else if (cursor && cursor.nextSibling === child) {
      // The one at the cursor went elsewhere: take it out, it comes back at its turn.
      cursor.remove();
      cursor = child.nextSibling;
    } else {
      parent.insertBefore(child, cursor);
    }
  }
}
