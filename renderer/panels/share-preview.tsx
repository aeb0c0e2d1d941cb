import { ImageIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProjectDocument } from '#shared/document/document.ts';
import { type NodeId, pagePropsSchema } from '#shared/document/node.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import { imagePlacements, mainImage } from '#shared/elements/image-placement.ts';
import { useEditor } from '../editor/editor-context.ts';

interface SharePreviewProps {
  /** As `pageTitle` gives it. */
  title: string;
  description: string;
  path: string;
  /** The asset to show. */
  image: string | undefined;
}

/** A link to the page as chats show it. */
export function SharePreview({ title, description, path, image }: SharePreviewProps) {
  const { t } = useTranslation();
  const { assetUrl, document } = useEditor();
  const { description: about } = document.settings;
  return (
    <figure aria-label={t('pages.sharePreview')}>
      <figcaption className="mb-1 text-xs font-medium">{t('pages.sharePreview')}</figcaption>
      <div className="rounded-lg rounded-tl-none bg-[#d9fdd3] p-1 text-[#111b21] dark:bg-[#144d37] dark:text-[#e9edef]">
        <div className="overflow-hidden rounded-md bg-black/5 dark:bg-black/20">
          {image === undefined ? (
            <div className="flex aspect-[1200/630] items-center justify-center">
              <ImageIcon aria-hidden className="size-6 opacity-50" />
            </div>
          ) : (
            <img alt="" src={assetUrl(image)} className="aspect-[1200/630] w-full object-cover" />
          )}
          <div className="px-2.5 py-2">
            <p className="truncate text-xs font-semibold">{title}</p>
            <p className="line-clamp-2 text-2xs opacity-80">
              {description === '' ? about : description}
            </p>
            <p className="mt-0.5 truncate text-2xs opacity-75">{path}</p>
          </div>
        </div>
      </div>
    </figure>
  );
}

/** What is shown beside a link to a page that has no picture of its own. */
export function fallbackImage(document: ProjectDocument, page: NodeId): string | undefined {
  const home = document.pages.find((id) => propsOf(document, id).path === '/') ?? document.pages[0];
  const chosen = home === undefined || home === page ? null : propsOf(document, home).image;
  if (chosen) return chosen.asset;
  const root = createElementBuilder(document).page(page);
  return (
    root &&
    mainImage(
      root,
      imagePlacements([root], () => undefined, document.theme),
    )
  );
}

function propsOf(document: ProjectDocument, page: NodeId) {
  return pagePropsSchema.parse(document.node(page)?.props ?? {});
}
