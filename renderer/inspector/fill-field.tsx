import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Color, type Fill, colorSchema } from '#shared/document/style.ts';
import { imageProp } from '#shared/elements/image.ts';
import { imageJson } from '../images/image-json.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ColorField } from './color-field.tsx';
import { ImageField } from './image-field.tsx';
import { useStyleEditing } from './style-editing.ts';

type FillMode = 'color' | 'gradient' | 'image';

const firstGradient: Fill = {
  type: 'linear',
  angle: 135,
  stops: [
    { color: '$color.primary', at: 0 },
    { color: '$color.accent', at: 1 },
  ],
};

/** A colour, a gradient of two, or an image. */
export function FillField() {
  const { t } = useTranslation();
  const { value, set, reset } = useStyleEditing();
  const fill = value('fill');
  // An image fill begins once there is an image; until then the choice is only shown.
  const [picking, setPicking] = useState(false);
  const stored: FillMode =
    typeof fill !== 'object' ? 'color' : fill.type === 'linear' ? 'gradient' : 'image';
  const current = picking ? 'image' : stored;
  const choose = (mode: FillMode) => {
    if (mode === 'color') set({ fill: '$color.surface' });
    if (mode === 'gradient') set({ fill: firstGradient });
    setPicking(mode === 'image');
  };
  return (
    <div className="flex flex-col gap-2">
      <Segmented<FillMode>
        label={t('style.background')}
        value={current}
        options={[
          { value: 'color', label: t('style.color') },
          { value: 'gradient', label: t('style.gradient') },
          { value: 'image', label: t('style.image') },
        ]}
        onValueChange={choose}
      />
      {current === 'color' ? (
        <ColorField
          label={t('style.background')}
          value={colorSchema.safeParse(fill).data ?? null}
          onChange={(color) => set({ fill: color })}
        />
      ) : null}
      {current === 'gradient' && typeof fill === 'object' && fill.type === 'linear' ? (
        <GradientField gradient={fill} />
      ) : null}
      {current === 'image' ? (
        <ImageField
          label={t('style.background')}
          value={typeof fill === 'object' && fill.type === 'image' ? imageJson(fill) : null}
          onChange={(next) => {
            const image = imageProp.parse(next);
            setPicking(false);
            if (image === null) reset(['fill']);
            else set({ fill: { ...imageJson(image), type: 'image', fit: 'cover' } });
          }}
        />
      ) : null}
    </div>
  );
}

function GradientField({ gradient }: { gradient: Extract<Fill, { type: 'linear' }> }) {
  const { t } = useTranslation();
  const { set } = useStyleEditing();
  const first = gradient.stops[0];
  const last = gradient.stops.at(-1);
  const recolor = (index: number, color: Color) =>
    set({
      fill: {
        ...gradient,
        stops: gradient.stops.map((stop, at) => (at === index ? { ...stop, color } : stop)),
      },
    });
  return (
    <>
      <ColorField
        label={t('style.from')}
        value={first?.color ?? null}
        onChange={(color) => recolor(0, color)}
      />
      <ColorField
        label={t('style.to')}
        value={last?.color ?? null}
        onChange={(color) => recolor(gradient.stops.length - 1, color)}
      />
      <NumberField
        label={t('style.angle')}
        value={gradient.angle}
        minimum={0}
        maximum={360}
        unit="°"
        onCommit={(angle) => set({ fill: { ...gradient, angle } })}
      />
    </>
  );
}
