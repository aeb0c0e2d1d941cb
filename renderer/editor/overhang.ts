import type { NodeId } from '#shared/document/node.ts';
import type { Breakpoint, Style } from '#shared/document/style.ts';

/** Ways to keep an element on the screen: a row goes on in a new line, or something takes the width that there is. */
export const overhangFixes = {
  wrap: { wrap: true },
  fit: { width: 'fill', minWidth: 0 },
  wrapAndFit: { width: 'fill', minWidth: 0, wrap: true },
} as const satisfies Readonly<Record<string, Style>>;
export type OverhangFixName = keyof typeof overhangFixes;

export interface OverhangFix {
  readonly name: OverhangFixName;
  /** Whose style it changes. */
  readonly node: NodeId;
}

/** Something that makes a page wider than the screen, so that visitors have to scroll sideways. */
export interface PageOverhang {
  readonly page: NodeId;
  readonly node: NodeId;
  readonly breakpoint: Breakpoint;
  /** How far it reaches beyond the page. */
  readonly pixels: number;
  /** What mends it at this breakpoint; null where nothing that was tried does. */
  readonly fix: OverhangFix | null;
}
