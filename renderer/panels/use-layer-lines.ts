import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '#shared/document/node.ts';
import type { Locale } from '#shared/document/value.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { localeOf } from '../i18n/i18n.ts';
import type { LayerRow } from './layer-rows.ts';
import { pickLayer } from './pick-layer.ts';
import type { LayerDrag } from './use-layer-drag.ts';

/** What all lines of the tree have in common. One object, so that a line that stays as it is isn't made again. */
export interface LayerLines {
  readonly locale: Locale;
  readonly words: {
    readonly expand: string;
    readonly collapse: string;
    readonly show: string;
    readonly hide: string;
    readonly lock: string;
    readonly unlock: string;
    readonly locked: string;
    readonly hidden: string;
    readonly rename: string;
  };
  readonly change: ReturnType<typeof useChange>;
  readonly expand: (id: NodeId, expanded: boolean) => void;
  readonly drag: Pick<LayerDrag, 'start' | 'over'>;
  /** Selects a line as a click with these keys held does. */
  readonly pick: (id: NodeId, event: React.MouseEvent) => void;
}

export function useLayerLines(
  rows: readonly LayerRow[],
  expand: LayerLines['expand'],
  { start, over }: LayerDrag,
): LayerLines {
  const { t, i18n } = useTranslation();
  const { canvas, session } = useEditor();
  const change = useChange();
  return useMemo(
    () => ({
      locale: localeOf(i18n.language),
      words: {
        expand: t('layers.expand'),
        collapse: t('layers.collapse'),
        show: t('layers.show'),
        hide: t('layers.hide'),
        lock: t('layers.lock'),
        unlock: t('layers.unlock'),
        locked: t('layers.lockedState'),
        hidden: t('layers.hiddenState'),
        rename: t('layers.renameLayer'),
      },
      change,
      expand,
      drag: { start, over },
      pick: (id, event) => {
        session.setState({ selection: pickLayer(rows, session.getState().selection, id, event) });
        canvas.current?.reveal(id);
      },
    }),
    [t, i18n.language, canvas, session, change, expand, start, over, rows],
  );
}
