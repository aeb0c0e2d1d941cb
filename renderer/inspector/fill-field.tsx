import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fill, colorSchema } from '#shared/document/style.ts';
import { imageProp } from '#shared/elements/image.ts';
import { imageJson } from '../images/image-json.ts';
import { Segmented } from '../ui/segmented.tsx';
import { ColorField } from './color-field.tsx';
import { GradientField } from './gradient-field.tsx';
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

/** A colour, a gradient, or an image. */
export function FillField() {
  const { t } = useTranslation();
  const { value, set, reset, preview } = useStyleEditing();
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
          onPreview={(color) => preview(color === null ? null : { fill: color })}
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
