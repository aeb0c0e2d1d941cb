import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { HexAlphaColorPicker } from 'react-colorful';
import { useTranslation } from 'react-i18next';
import { type Color, hexColorSchema } from '#shared/document/style.ts';
import { useEditor, useSession } from '../editor/editor-context.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { type FollowedPress, followPress } from '../ui/follow-press.ts';
import { ColorInputs } from './color-inputs.tsx';
import { cssColor } from './color-names.ts';
import { channelsOf, hexOf } from './color-values.ts';
import { ContrastHint } from './contrast-hint.tsx';
import { documentColors } from './document-colors.ts';
import { SwatchGroup } from './swatch-group.tsx';

export interface ColorPickerProps {
  value: Color | null;
  onChange: (value: Color) => void;
  /** Told of colours on the way while one is dragged, and null once that ends. */
  onPreview?: (value: Color | null) => void;
  /** Whether a colour may follow the theme, or be none; a theme's own colours may not. */
  plain?: boolean;
  /** The plain colour behind, where what is chosen is of a text. */
  background?: string | null;
}

/** A colour of the theme, or one of its own. A drag through the picker is one change, made at its end. */
export function ColorPicker(props: ColorPickerProps) {
  const { value, onChange, plain = false, background = null } = props;
  const { t } = useTranslation();
  const { document } = useEditor();
  const page = useSession((state) => state.page);
  const theme = useDocumentValue((from) => from.theme);
  const [used] = useState(() => (plain ? [] : documentColors(document, page)));
  const [draft, setDraft] = useState<string | null>(null);
  const css = draft ?? cssColor(value, theme);
  const shown = css === 'transparent' ? '#ffffff00' : css;

  const latest = useRef<string | null>(null);
  const press = useRef<FollowedPress>(null);
  /** How many drags were cancelled: the picker, which follows the pointer by itself, begins anew after each. */
  const [cancelled, setCancelled] = useState(0);

  const preview = (color: string | null) => {
    latest.current = color;
    setDraft(color);
    props.onPreview?.(color);
  };
  const commit = () => {
    if (latest.current === null) return;
    const color = hexOf(channelsOf(latest.current));
    preview(null);
    if (hexColorSchema.safeParse(color).success && color !== value) onChange(color);
  };
  const begin = (event: React.PointerEvent) => {
    if (event.button !== 0) return;
    press.current = followPress(event.nativeEvent, {
      move: () => undefined,
      end: commit,
      click: commit,
      cancel() {
        preview(null);
        setCancelled((before) => before + 1);
      },
    });
  };
  const forget = useEffectEvent(() => props.onPreview?.(null));
  useEffect(
    () => () => {
      press.current?.drop();
      forget();
    },
    [],
  );

  const tokens = Object.keys(theme).flatMap((key) => (key.startsWith('color.') ? [`$${key}`] : []));
  const isBound = value !== null && value.startsWith('$');
  return (
    <div className="color-picker flex flex-col gap-3">
      {plain ? null : (
        <SwatchGroup
          title={t('style.themeColors')}
          colors={[...tokens, 'transparent']}
          value={value}
          onChoose={onChange}
        />
      )}
      <div role="presentation" onPointerDownCapture={begin} onKeyUp={commit}>
        <HexAlphaColorPicker key={cancelled} color={shown} onChange={preview} />
      </div>
      <ColorInputs value={shown} onChange={onChange} />
      {background === null || value === null ? null : (
        <ContrastHint color={shown} background={background} />
      )}
      {used.length === 0 ? null : (
        <SwatchGroup
          title={t('style.usedColors')}
          colors={used}
          value={value}
          onChoose={onChange}
        />
      )}
      {isBound && !plain ? (
        <button
          type="button"
          className="self-start text-2xs text-accent-text underline"
          onClick={() => onChange(hexOf(channelsOf(shown)))}
        >
          {t('style.unbind')}
        </button>
      ) : null}
    </div>
  );
}
