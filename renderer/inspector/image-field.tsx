import { Crop, ImagePlus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '#shared/contract/schemas.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { type ImageValue, imageProp } from '#shared/elements/image.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { CropDialog } from '../images/crop-dialog.tsx';
import { FocalPointHandle } from '../images/focal-point.tsx';
import { imageJson } from '../images/image-json.ts';
import { ProjectImages } from '../images/project-images.tsx';
import { uploadImage } from '../images/upload-image.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Popover } from '../ui/popover.tsx';
import { Spinner } from '../ui/spinner.tsx';

interface ImageFieldProps {
  label: string;
  value: JsonValue;
  /** Chosen as it is, without cropping and without a point to keep in view. */
  plain?: boolean;
  /** Whether it is cut off where it doesn't fit, and so has a point to keep in view. */
  cover?: boolean;
  /** Told the image itself too, where it is another one. */
  onChange: (value: JsonValue, asset?: Asset) => void;
}

const acceptedTypes = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml,image/avif';
const middle = { x: 0.5, y: 0.5 };

/** An image of the project: dropped, picked from a file, or one that is there already. */
export function ImageField({
  label,
  value,
  plain = false,
  cover = true,
  onChange,
}: ImageFieldProps) {
  const { t } = useTranslation();
  const { project } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [cropping, setCropping] = useState(false);
  const image = imageProp.parse(value);
  const change = (next: ImageValue) => onChange(imageJson(next));

  const add = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    try {
      const asset = await uploadImage(client, project.id, file);
      onChange({ asset: asset.id }, asset);
    } catch (error) {
      report(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col gap-1.5">
      <DropArea
        label={`${label}: ${t(image === null ? 'inspector.chooseImage' : 'inspector.changeImage')}`}
        isEmpty={image === null}
        onClick={() => input.current?.click()}
        onFile={(file) => void add(file)}
      >
        {busy ? <Spinner label={t('inspector.uploading')} /> : null}
        {!busy && image === null ? (
          <span className="flex flex-col items-center gap-1.5 px-4 text-center">
            <ImagePlus aria-hidden className="size-5" />
            {t('inspector.dropImage')}
          </span>
        ) : null}
        {!busy && image !== null ? (
          <Picture
            image={image}
            {...(plain || !cover ? {} : { onFocus: (focus) => change({ ...image, focus }) })}
          />
        ) : null}
      </DropArea>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedTypes}
        onChange={(event) => {
          void add(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <div className="flex flex-wrap gap-1.5">
        {image === null ? null : (
          <Button size="sm" className="flex-1 basis-full" onClick={() => input.current?.click()}>
            <ImagePlus aria-hidden />
            {t('inspector.changeImageButton')}
          </Button>
        )}
        <Popover
          label={t('inspector.projectImages')}
          side="left"
          trigger={
            <Button size="sm" className="min-w-0 flex-1 basis-full">
              <span className="truncate">{t('inspector.projectImages')}</span>
            </Button>
          }
        >
          <ProjectImages
            onChoose={(asset) => onChange({ asset: asset.id }, asset)}
            onUpload={() => input.current?.click()}
          />
        </Popover>
        {image === null ? null : (
          <>
            {plain ? null : (
              <Button size="sm" className="flex-1" onClick={() => setCropping(true)}>
                <Crop aria-hidden />
                {t('image.crop')}
              </Button>
            )}
            <Button size="sm" className="flex-1" onClick={() => onChange(null)}>
              {t('inspector.removeImage')}
            </Button>
          </>
        )}
      </div>
      {cropping && image !== null ? (
        <CropDialog image={image} onApply={change} onClose={() => setCropping(false)} />
      ) : null}
    </div>
  );
}

interface DropAreaProps {
  label: string;
  isEmpty: boolean;
  onClick: () => void;
  onFile: (file: File | undefined) => void;
  children: ReactNode;
}

/** Takes a file that is let go over it or chosen by a click. */
function DropArea({ label, isEmpty, onClick, onFile, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  return (
    <div
      className={classNames(
        'group relative flex h-28 w-full items-center justify-center overflow-hidden rounded-md border bg-field text-2xs text-muted transition-colors hover:border-accent',
        isEmpty && 'border-dashed',
        over && 'border-accent bg-accent-soft',
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <button
        type="button"
        aria-label={label}
        className="absolute inset-0 rounded-md"
        onClick={onClick}
      />
      <div className="pointer-events-none relative flex size-full items-center justify-center p-1">
        {children}
      </div>
    </div>
  );
}

interface PictureProps {
  image: ImageValue;
  onFocus?: (focus: NonNullable<ImageValue['focus']>) => void;
}

function Picture({ image, onFocus }: PictureProps) {
  const { editor } = useOpenProject();
  return (
    <div className="relative max-h-full max-w-full">
      <img
        alt=""
        src={editor.assetUrl(image.asset)}
        className="block max-h-[104px] min-h-8 max-w-full object-contain"
      />
      {onFocus === undefined ? null : (
        <FocalPointHandle point={image.focus ?? middle} onCommit={onFocus} />
      )}
    </div>
  );
}
