import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/schemas.ts';
import { pageKind } from '#shared/document/node.ts';
import { useEditor } from '../editor/editor-context.ts';
import { placeLabel } from '../editor/place-label.ts';
import { localeOf } from '../i18n/i18n.ts';
import es from '../i18n/es.json' with { type: 'json' };

type GestureLabel = keyof typeof es.gesture;
type NamedLabel = keyof typeof es.gestureOf;
type ElementLabel = keyof typeof es.gestureOfSeveral;

const isKnown = (label: string): label is GestureLabel => Object.hasOwn(es.gesture, label);
const isNamed = (label: string): label is NamedLabel => Object.hasOwn(es.gestureOf, label);
const isOfSeveral = (label: string): label is ElementLabel =>
  Object.hasOwn(es.gestureOfSeveral, label);

type SaidGesture = Pick<HistoryEntry, 'label' | 'kind'> & Partial<Pick<HistoryEntry, 'subject'>>;

/**
 * Says what a gesture did, and to what: by the name that it has now, or had when it was removed. A
 * label of another version is a change as any other.
 */
export function useGestureText(): (gesture: SaidGesture) => string {
  const { t, i18n } = useTranslation();
  const { document } = useEditor();
  return useCallback(
    ({ label, kind, subject = null }) => {
      const say = (): string => {
        if (subject === null || !isNamed(label))
          return t(`gesture.${isKnown(label) ? label : 'edit'}`);
        if (subject.count > 1 && isOfSeveral(label)) {
          return t(`gestureOfSeveral.${label}`, { count: subject.count });
        }
        const reader = { node: (id: string) => document.lastKnown(id) };
        const nodes = subject.nodes.flatMap((id) => reader.node(id) ?? []);
        // What is done to a page may touch headings and menus that name it.
        const node = isOfSeveral(label) ? nodes[0] : nodes.find(({ kind: is }) => is === pageKind);
        const name = node && placeLabel(reader, node, localeOf(i18n.language));
        return name ? t(`gestureOf.${label}`, { name }) : t(`gesture.${label}`);
      };
      const gesture = say();
      if (kind === 'undo') return t('history.undone', { gesture });
      return kind === 'redo' ? t('history.redone', { gesture }) : gesture;
    },
    [t, i18n.language, document],
  );
}
