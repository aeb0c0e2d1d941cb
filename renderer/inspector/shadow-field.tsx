import { useTranslation } from 'react-i18next';
import { type Style, hexColorSchema } from '#shared/document/style.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Popover } from '../ui/popover.tsx';
import { Select } from '../ui/select.tsx';
import { Swatch } from './color-field.tsx';
import { ColorPicker } from './color-picker.tsx';
import { useStyleEditing } from './style-editing.ts';

type ShadowLayer = Extract<NonNullable<Style['shadow']>, readonly unknown[]>[number];

/** What a shadow begins with once it is one's own. */
const firstLayer: ShadowLayer = { x: 0, y: 8, blur: 24, spread: 0, color: '#00000029' };

const lengths: readonly (readonly [
  'x' | 'y' | 'blur' | 'spread',
  MessageKey,
  { minimum: number; maximum: number },
])[] = [
  ['x', 'style.offsetX', { minimum: -500, maximum: 500 }],
  ['y', 'style.offsetY', { minimum: -500, maximum: 500 }],
  ['blur', 'style.blur', { minimum: 0, maximum: 500 }],
  ['spread', 'style.spread', { minimum: -500, maximum: 500 }],
];

/** One of the theme's shadows, or one of its own with all that makes it. */
export function ShadowField({ id }: { id: string }) {
  const { t } = useTranslation();
  const { value, set, isMixed } = useStyleEditing();
  const shadow = value('shadow');
  const named = Array.isArray(shadow) ? 'custom' : String(shadow ?? 'none');
  return (
    <div className="flex flex-col gap-2">
      <Select
        id={id}
        value={isMixed('shadow') ? null : named}
        placeholder={t('common.mixed')}
        options={[
          { value: 'none', label: t('style.shadowNone') },
          { value: '$shadow.sm', label: t('style.shadowSm') },
          { value: '$shadow.md', label: t('style.shadowMd') },
          { value: '$shadow.lg', label: t('style.shadowLg') },
          { value: 'custom', label: t('style.shadowCustom') },
        ]}
        onValueChange={(next) => set({ shadow: next === 'custom' ? [firstLayer] : next })}
      />
      {Array.isArray(shadow) && shadow[0] !== undefined ? (
        <LayerFields id={id} layer={shadow[0]} rest={shadow.slice(1)} />
      ) : null}
    </div>
  );
}

function LayerFields({
  id,
  layer,
  rest,
}: {
  id: string;
  layer: ShadowLayer;
  rest: readonly ShadowLayer[];
}) {
  const { t } = useTranslation();
  const { set, preview } = useStyleEditing();
  const withLayer = (change: Partial<ShadowLayer>) => [{ ...layer, ...change }, ...rest];
  const show = (change: Partial<ShadowLayer> | null) =>
    preview(change === null ? null : { shadow: withLayer(change) });
  const asColor = (color: string | null) => hexColorSchema.safeParse(color).data;
  return (
    <>
      {lengths.map(([part, label, limits]) => (
        <FieldRow key={part} label={t(label)} htmlFor={`${id}-${part}`}>
          <NumberField
            id={`${id}-${part}`}
            label={t(label)}
            unit="px"
            {...limits}
            value={layer[part]}
            onCommit={(pixels) => set({ shadow: withLayer({ [part]: pixels }) })}
            onPreview={(pixels) => show(pixels === null ? null : { [part]: pixels })}
          />
        </FieldRow>
      ))}
      <FieldRow label={t('style.color')}>
        <Popover
          label={t('style.shadowColor')}
          side="left"
          trigger={
            <button
              type="button"
              aria-label={`${t('style.shadowColor')}: ${layer.color.toUpperCase()}`}
              className="flex h-7 w-full items-center gap-2 rounded-md bg-field px-1.5 text-xs uppercase hover:bg-hover"
            >
              <Swatch color={layer.color} />
              {layer.color}
            </button>
          }
        >
          <ColorPicker
            plain
            value={layer.color}
            onChange={(color) => {
              const hex = asColor(color);
              if (hex !== undefined) set({ shadow: withLayer({ color: hex }) });
            }}
            onPreview={(color) => {
              const hex = asColor(color);
              show(hex === undefined ? null : { color: hex });
            }}
          />
        </Popover>
      </FieldRow>
    </>
  );
}
