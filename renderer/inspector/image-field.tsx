import { ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '#shared/contract/schemas.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { imageProp } from '#shared/elements/image.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { uploadImage } from '../images/upload-image.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Input } from '../ui/input.tsx';
import { Popover, PopoverClose } from '../ui/popover.tsx';
import { Spinner } from '../ui/spinner.tsx';

interface ImageFieldProps {
  label: string;
  value: JsonValue;
  onChange: (value: JsonValue) => void;
}

const acceptedTypes = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml,image/avif';

/** An image of the project: dropped, picked from a file, or one that is there already. */
export function ImageField({ label, value, onChange }: ImageFieldProps) {
  const { t } = useTranslation();
  const { editor, project } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const image = imageProp.parse(value);

  const add = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    try {
      const asset = await uploadImage(client, project.id, file);
      onChange({ asset: asset.id });
    } catch (error) {
      report(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div
      className="flex flex-col gap-1.5"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add(event.dataTransfer.files[0]);
      }}
    >
      <button
        type="button"
        aria-label={`${label}: ${t(image === null ? 'inspector.chooseImage' : 'inspector.changeImage')}`}
        className={classNames(
          'flex h-28 w-full items-center justify-center overflow-hidden rounded-md border border-dashed bg-field text-2xs text-muted transition-colors hover:border-accent',
          over && 'border-accent bg-accent-soft',
          image !== null && 'border-solid',
        )}
        onClick={() => input.current?.click()}
      >
        {busy ? (
          <Spinner label={t('inspector.uploading')} />
        ) : image === null ? (
          <span className="flex flex-col items-center gap-1.5 px-4">
            <ImagePlus aria-hidden className="size-5" />
            {t('inspector.dropImage')}
          </span>
        ) : (
          <img alt="" src={editor.assetUrl(image.asset)} className="size-full object-contain" />
        )}
      </button>
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
      <div className="flex gap-1.5">
        <Popover
          label={t('inspector.projectImages')}
          side="left"
          trigger={
            <Button size="sm" className="min-w-0 flex-1">
              <span className="truncate">{t('inspector.projectImages')}</span>
            </Button>
          }
        >
          <ProjectImages onChoose={(asset) => onChange({ asset: asset.id })} />
        </Popover>
        {image === null ? null : (
          <Button size="sm" onClick={() => onChange(null)}>
            {t('inspector.removeImage')}
          </Button>
        )}
      </div>
    </div>
  );
}

function ProjectImages({ onChoose }: { onChoose: (asset: Asset) => void }) {
  const { t } = useTranslation();
  const { editor, project } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const [search, setSearch] = useState('');
  const [assets, setAssets] = useState<readonly Asset[] | null>(null);
  useEffect(() => {
    client.assets.list({ project: project.id }).then(setAssets, report);
  }, [client, project.id, report]);
  const found = (assets ?? []).filter(({ name }) =>
    name.toLowerCase().includes(search.trim().toLowerCase()),
  );
  if (assets === null) return <Spinner label={t('common.loading')} />;
  if (assets.length === 0) return <p className="text-muted">{t('inspector.noImages')}</p>;
  return (
    <>
      <Input
        type="search"
        aria-label={t('inspector.searchImage')}
        placeholder={t('inspector.searchImage')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length === 0 ? <p className="mt-2 text-muted">{t('inspector.noImageFound')}</p> : null}
      <div className="scroll-thin mt-2 grid max-h-60 grid-cols-3 gap-1.5 overflow-y-auto">
        {found.map((asset) => (
          <PopoverClose
            key={asset.id}
            aria-label={asset.name}
            title={asset.name}
            className="aspect-square overflow-hidden rounded-md border hover:border-accent"
            onClick={() => onChoose(asset)}
          >
            <img alt="" src={editor.assetUrl(asset.id)} className="size-full object-cover" />
          </PopoverClose>
        ))}
      </div>
    </>
  );
}
