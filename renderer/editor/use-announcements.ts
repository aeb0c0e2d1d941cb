import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { useGestureText } from '../history/gesture-text.ts';
import { localeOf } from '../i18n/i18n.ts';
import { useEditor } from './editor-context.ts';
import { isUnnamedContainer, layerLabel } from './layer-label.ts';

/** Milliseconds in which what happens is said together: an insert selects what it made. */
const together = 120;

/** What a screen reader says of the canvas: what is selected, and what each gesture did. */
export function useAnnouncements(): string {
  const { t, i18n } = useTranslation();
  const { document, session } = useEditor();
  const gestureText = useGestureText();
  const [said, setSaid] = useState('');
  const locale = localeOf(i18n.language);

  const nameOf = (id: NodeId): string => {
    const node = document.node(id);
    if (node === undefined) return '';
    const kind = kindOf(node.kind)?.label[locale];
    const label = layerLabel(document, node, locale);
    if (isUnnamedContainer(node)) return label;
    return kind === undefined || kind === label ? label : `${kind} «${label}»`;
  };
  const placeOf = (id: NodeId): string => {
    const node = document.node(id);
    const parent = document.node(node?.parent ?? '');
    if (node === undefined || parent === undefined) return '';
    return t('announce.place', {
      name: nameOf(id),
      place: layerLabel(document, parent, locale),
      position: parent.children.indexOf(id) + 1,
      count: parent.children.length,
    });
  };
  const selectionText = useEffectEvent(() => {
    const { selection } = session.getState();
    const [only, more] = selection;
    if (only === undefined) return t('announce.nothing');
    if (more !== undefined) return t('announce.several', { count: selection.length });
    const node = document.node(only);
    const states = [
      node?.locked === true ? t('layers.lockedState') : '',
      node?.hidden === true ? t('layers.hiddenState') : '',
    ];
    return [placeOf(only), ...states].filter((part) => part !== '').join(', ');
  });
  const changeText = useEffectEvent((label: string, kind: 'edit' | 'undo' | 'redo') => {
    const gesture = gestureText({ label, kind: 'edit' });
    return kind === 'edit' ? gesture : t(`announce.${kind}`, { gesture });
  });

  useEffect(() => {
    let timer = 0;
    let changed: string | null = null;
    let selected = false;
    const say = () => {
      const parts = [changed, selected ? selectionText() : null];
      setSaid(parts.filter((part) => part !== null).join('. '));
      changed = null;
      selected = false;
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(say, together);
    };
    const releases = [
      session.subscribe((state, before) => {
        if (state.selection === before.selection && state.page === before.page) return;
        selected = true;
        later();
      }),
      document.onGesture(({ label, kind }) => {
        changed = changeText(label, kind);
        // Where it went is what matters of a move.
        selected ||= label === 'move';
        later();
      }),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const release of releases) release();
    };
  }, [document, session]);
  return said;
}
