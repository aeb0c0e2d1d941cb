import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindDefinition } from '#shared/elements/kind.ts';
import { useReport } from '../app/use-report.ts';
import { useEditor } from '../editor/editor-context.ts';
import { showInsertionOf } from '../editor/use-insert-component.ts';
import { localeOf } from '../i18n/i18n.ts';
import { NamedIcon } from '../ui/named-icon.tsx';
import { startPaletteDrag } from './palette-drag.ts';

interface PaletteItemProps {
  definition: KindDefinition;
  onInsert: (definition: KindDefinition) => void;
}

/** A component to click, or to drag onto the canvas, which takes the drop. */
export function PaletteItem({ definition, onInsert }: PaletteItemProps) {
  const { i18n } = useTranslation();
  const editor = useEditor();
  const report = useReport();
  const locale = localeOf(i18n.language);
  const label = definition.label[locale];
  const hide = useRef<() => void>(undefined);
  const hideInsertion = () => {
    hide.current?.();
    hide.current = undefined;
  };
  const showInsertion = () => {
    hideInsertion();
    hide.current = showInsertionOf(editor, definition);
  };
  useEffect(() => () => hide.current?.(), []);
  return (
    <li>
      <button
        type="button"
        title={definition.description[locale]}
        className="flex h-16 w-full touch-none flex-col items-center justify-center gap-1.5 rounded-md border bg-panel px-1 text-2xs transition-colors hover:border-accent hover:bg-hover [&_svg]:size-4 [&_svg]:text-muted"
        onPointerEnter={showInsertion}
        onPointerLeave={hideInsertion}
        onFocus={showInsertion}
        onBlur={hideInsertion}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          const { settings } = editor.document;
          const seed = definition.seed(settings.locale, settings.currency);
          startPaletteDrag(editor, { seed, label }, event.nativeEvent, report);
        }}
        onClick={({ detail }) => {
          hideInsertion();
          onInsert(definition);
          // After a click the keys go on with what was added; the keyboard stays in the list.
          if (detail > 0) editor.canvas.current?.focus();
        }}
      >
        <NamedIcon name={definition.icon} />
        <span className="line-clamp-2 text-center leading-tight">{label}</span>
      </button>
    </li>
  );
}
