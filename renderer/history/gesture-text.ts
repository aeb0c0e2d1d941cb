import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/schemas.ts';
import es from '../i18n/es.json' with { type: 'json' };

type GestureLabel = keyof typeof es.gesture;

const isKnown = (label: string): label is GestureLabel => Object.hasOwn(es.gesture, label);

/** Says what a gesture did. A label of another version is a change as any other. */
export function useGestureText(): (gesture: Pick<HistoryEntry, 'label' | 'kind'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ label, kind }) => {
      const gesture = t(`gesture.${isKnown(label) ? label : 'edit'}`);
      if (kind === 'undo') return t('history.undone', { gesture });
      return kind === 'redo' ? t('history.redone', { gesture }) : gesture;
    },
    [t],
  );
}
