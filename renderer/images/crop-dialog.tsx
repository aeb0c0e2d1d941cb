import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CropRectangle } from '#shared/document/image.ts';
import type { ImageValue } from '#shared/elements/image.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { cropWithRatio, isWhole, wholePicture } from './crop-rectangle.ts';
import { CropStage } from './crop-stage.tsx';

const shapes = ['free', 'original', '1:1', '4:3', '16:9', '3:4'] as const;
type Shape = (typeof shapes)[number];

interface CropDialogProps {
  image: ImageValue;
  /** The image that shows the chosen part, or the whole original again. */
  onApply: (image: ImageValue) => void;
  onClose: () => void;
}

/** Chooses what part of a picture is shown. The original stays, and cropping again begins with it. */
export function CropDialog({ image, onApply, onClose }: CropDialogProps) {
  const { t } = useTranslation();
  const { editor, project } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const help = useId();
  const original = image.crop?.of ?? image.asset;
  const [rectangle, setRectangle] = useState<CropRectangle>(image.crop?.rectangle ?? wholePicture);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(
    null,
  );
  const [shape, setShape] = useState<Shape>('free');
  const [busy, setBusy] = useState(false);
  const ratio = size === null ? null : ratioOf(shape, size);

  const choose = (next: Shape) => {
    setShape(next);
    const wanted = size === null ? null : ratioOf(next, size);
    if (wanted !== null) setRectangle(cropWithRatio(rectangle, wanted));
  };
  const apply = async () => {
    if (busy || size === null) return;
    if (isWhole(rectangle)) {
      onApply({ asset: original });
      onClose();
      return;
    }
    setBusy(true);
    try {
      const part = await client.assets.crop({ project: project.id, asset: original, rectangle });
      onApply({ asset: part.id, crop: { of: original, rectangle } });
      onClose();
    } catch (error) {
      report(error);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('image.crop')}
      description={t('image.cropHelp')}
      className="w-[680px]"
      isForm
    >
      <DialogBody className="flex flex-col gap-3">
        <Segmented<Shape>
          label={t('image.shape')}
          value={shape}
          options={shapes.map((value) => ({ value, label: shapeLabel(value, t) }))}
          onValueChange={choose}
        />
        <CropStage
          source={editor.assetUrl(original)}
          help={help}
          rectangle={rectangle}
          ratio={ratio}
          onChange={setRectangle}
          onLoad={setSize}
          onApply={() => void apply()}
        />
        <div className="flex items-baseline justify-between gap-4 text-2xs text-muted">
          <p id={help}>{t('image.cropKeys')}</p>
          <p
            role="status"
            aria-label={t('image.cropSize')}
            className="shrink-0 text-xs text-text tabular-nums"
          >
            {size === null ? ' ' : pixelSize(rectangle, size)}
          </p>
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          className="mr-auto"
          disabled={isWhole(rectangle)}
          onClick={() => {
            setShape('free');
            setRectangle(wholePicture);
          }}
        >
          {t('image.wholePicture')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="primary"
          disabled={busy || size === null}
          aria-busy={busy}
          onClick={() => void apply()}
        >
          {t('image.applyCrop')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function shapeLabel(shape: Shape, t: TFunction): string {
  if (shape === 'free') return t('image.shapeFree');
  return shape === 'original' ? t('image.shapeOriginal') : shape;
}

/** Width by height as fractions of the picture, or null for any. */
function ratioOf(
  shape: Shape,
  { width, height }: { readonly width: number; readonly height: number },
): number | null {
  if (shape === 'free') return null;
  if (shape === 'original') return 1;
  const [across = 1, down = 1] = shape.split(':').map(Number);
  return (across / down) * (height / width);
}

function pixelSize(
  rectangle: CropRectangle,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const pixels = (fraction: number, length: number) => Math.max(1, Math.round(fraction * length));
  return `${pixels(rectangle.width, width)} × ${pixels(rectangle.height, height)} px`;
}
