import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { Input } from '../ui/input.tsx';
import { PopoverClose } from '../ui/popover.tsx';
import { Spinner } from '../ui/spinner.tsx';

interface ProjectImagesProps {
  onChoose: (asset: Asset) => void;
  /** Asks for a file in their place. */
  onUpload: () => void;
}

/** The images that the project has, to choose one; inside a popover, which it closes. */
export function ProjectImages({ onChoose, onUpload }: ProjectImagesProps) {
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
  const upload = (
    <PopoverClose
      className="mt-2 w-full rounded-md border px-2 py-1.5 font-medium hover:border-accent"
      onClick={onUpload}
    >
      {t('inspector.uploadImage')}
    </PopoverClose>
  );
  if (assets.length === 0) {
    return (
      <>
        <p className="text-muted">{t('inspector.noImages')}</p>
        {upload}
      </>
    );
  }
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
      {upload}
    </>
  );
}
