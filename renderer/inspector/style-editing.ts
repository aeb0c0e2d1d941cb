import { createContext, use, useMemo } from 'react';
import { type StylePatch, setStyle } from '#shared/document/commands/style-nodes.ts';
import type { DocumentNode } from '#shared/document/node.ts';
import {
  type Breakpoint,
  type Style,
  type StyleProperty,
  type StyleValue,
  isStyleProperty,
} from '#shared/document/style.ts';
import { layoutContextOf } from '#shared/elements/layout-context.ts';
import { declarationsOf } from '#shared/elements/style-to-css.ts';
import { useEditor, useSession } from '../editor/editor-context.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import { useChange } from '../editor/use-change.ts';
import { backgroundOf } from './background-of.ts';

/** The style of what is selected, as the inspector reads and writes it at one breakpoint. */
export interface StyleEditing {
  readonly breakpoint: Breakpoint;
  readonly nodes: readonly DocumentNode[];
  /** What holds for all that is selected; undefined where nothing is set, or where they differ. */
  value<P extends StyleProperty>(property: P): StyleValue<P> | undefined;
  isMixed(property: StyleProperty): boolean;
  /** Something that is selected has a value of its own at this breakpoint. */
  isOwn(property: StyleProperty): boolean;
  /** Every property of which something that is selected has a value of its own at this breakpoint. */
  ownProperties(): readonly StyleProperty[];
  /** The plain colour behind the first of them, as `#rrggbb`; null over images and gradients. */
  background(): string | null;
  set(style: StylePatch): void;
  /** Shows a style on the canvas while it is being chosen, without a change; null takes it back. */
  preview(style: Style | null): void;
  reset(properties: readonly StyleProperty[]): void;
}

export const StyleEditingContext = createContext<StyleEditing | null>(null);

export function useStyleEditing(): StyleEditing {
  const editing = use(StyleEditingContext);
  if (editing === null) throw new Error('outside of StyleEditingContext');
  return editing;
}

/** How many nodes are compared to tell mixed values; a change is made to all. */
const compared = 200;
/** How many nodes follow a value that is being dragged. */
const previewed = 50;

export function useNodesStyle(nodes: readonly DocumentNode[]): StyleEditing {
  const breakpoint = useSession((state) => state.breakpoint);
  const { canvas, document } = useEditor();
  const change = useChange();
  return useMemo(() => {
    const sample = nodes.slice(0, compared);
    const styles: readonly Style[] = sample.map((node) => effectiveStyle(node, breakpoint));
    const isMixed = (property: StyleProperty) => {
      const first = JSON.stringify(styles[0]?.[property]);
      return styles.some((style) => JSON.stringify(style[property]) !== first);
    };
    const preview = (style: Style | null) => {
      for (const [index, node] of sample.slice(0, previewed).entries()) {
        const parent = document.node(node.parent ?? '');
        const around = parent === undefined ? {} : effectiveStyle(parent, breakpoint);
        const css =
          style === null
            ? null
            : declarationsOf({ ...styles[index], ...style }, layoutContextOf(around));
        canvas.current?.preview(node.id, css);
      }
    };
    const set = (style: StylePatch) => {
      preview(null);
      change('style', (transaction) =>
        setStyle(transaction, { nodes: nodes.map(({ id }) => id), breakpoint, style }),
      );
    };
    return {
      breakpoint,
      nodes,
      value: <P extends StyleProperty>(property: P) =>
        isMixed(property) ? undefined : (styles[0]?.[property] as StyleValue<P> | undefined),
      isMixed,
      isOwn: (property) => sample.some((node) => node.style[breakpoint][property] !== undefined),
      ownProperties: () => [
        ...new Set(
          sample.flatMap((node) => Object.keys(node.style[breakpoint]).filter(isStyleProperty)),
        ),
      ],
      background: () =>
        sample[0] === undefined ? null : backgroundOf(document, sample[0].id, breakpoint),
      set,
      preview,
      reset: (properties) =>
        set(Object.fromEntries(properties.map((property) => [property, null]))),
    };
  }, [nodes, breakpoint, change, canvas, document]);
}
