import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fill } from '#shared/document/style.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { Button } from '../ui/button.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { ColorField } from './color-field.tsx';
import { cssColor } from './color-names.ts';
import { useStyleEditing } from './style-editing.ts';

type Gradient = Extract<Fill, { type: 'linear' }>;
type Stop = Gradient['stops'][number];

/** As many colours as a gradient may have. */
const mostStops = 8;

/** The colours of a gradient with their places, and where it goes. */
export function GradientField({ gradient }: { gradient: Gradient }) {
  const { t } = useTranslation();
  const id = useId();
  const { set, preview } = useStyleEditing();
  const theme = useDocumentValue((document) => document.theme);
  const { stops } = gradient;
  const withStops = (next: readonly Stop[]): Gradient => ({ ...gradient, stops: [...next] });
  const withStop = (index: number, change: Partial<Stop>) =>
    withStops(stops.map((stop, at) => (at === index ? { ...stop, ...change } : stop)));
  const show = (fill: Gradient | null) => preview(fill === null ? null : { fill });
  const drawn = stops
    .toSorted((one, other) => one.at - other.at)
    .map(({ color, at }) => `${cssColor(color, theme)} ${at * 100}%`);

  const add = () => {
    const [last, before] = [stops.at(-1), stops.at(-2)];
    if (last === undefined || before === undefined) return;
    const middle: Stop = { color: last.color, at: (last.at + before.at) / 2 };
    set({ fill: withStops(stops.toSpliced(stops.length - 1, 0, middle)) });
  };

  return (
    <div className="flex flex-col gap-2">
      <span aria-hidden className="checkerboard h-5 overflow-hidden rounded-md border">
        <span
          className="block size-full"
          style={{ background: `linear-gradient(90deg, ${drawn.join(', ')})` }}
        />
      </span>
      {stops.map((stop, index) => {
        const number = index + 1;
        return (
          <div key={index} className="flex items-center gap-1">
            <div className="min-w-0 flex-1">
              <ColorField
                label={t('style.stop', { number })}
                value={stop.color}
                onChange={(color) => set({ fill: withStop(index, { color }) })}
                onPreview={(color) => show(color === null ? null : withStop(index, { color }))}
              />
            </div>
            <NumberField
              className="w-16"
              label={t('style.stopAt', { number })}
              minimum={0}
              maximum={100}
              unit="%"
              value={Math.round(stop.at * 100)}
              onCommit={(percent) => set({ fill: withStop(index, { at: percent / 100 }) })}
            />
            <IconButton
              size="xs"
              label={t('style.removeStop', { number })}
              disabled={stops.length <= 2}
              onClick={() => set({ fill: withStops(stops.toSpliced(index, 1)) })}
            >
              <X />
            </IconButton>
          </div>
        );
      })}
      <Button size="sm" disabled={stops.length >= mostStops} onClick={add}>
        <Plus />
        {t('style.addStop')}
      </Button>
      <FieldRow label={t('style.angle')} htmlFor={id}>
        <NumberField
          id={id}
          label={t('style.angle')}
          value={gradient.angle}
          minimum={0}
          maximum={360}
          unit="°"
          onCommit={(angle) => set({ fill: { ...gradient, angle } })}
          onPreview={(angle) => show(angle === null ? null : { ...gradient, angle })}
        />
      </FieldRow>
    </div>
  );
}
