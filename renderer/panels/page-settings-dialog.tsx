import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPage } from '#shared/document/commands/pages.ts';
import { type NodeId, pagePropsSchema } from '#shared/document/node.ts';
import { type PathFault, pagePaths, pathFault } from '#shared/document/page-path.ts';
import { useEditor } from '../editor/editor-context.ts';
import type { PageField } from '../editor/editor-ui.ts';
import { useChange } from '../editor/use-change.ts';
import { ImageField } from '../inspector/image-field.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { Input, Textarea } from '../ui/input.tsx';
import { SharePreview, fallbackImage } from './share-preview.tsx';

const socialImage = pagePropsSchema.shape.image;

const routeProblems = {
  malformed: 'pages.routeInvalid',
  reserved: 'pages.routeReserved',
  'too-deep': 'pages.routeTooDeep',
  taken: 'pages.routeTaken',
} as const satisfies Record<PathFault | 'taken', string>;

interface PageSettingsDialogProps {
  page: NodeId;
  /** Has the cursor first. */
  field: PageField;
  onClose: () => void;
}

/** Name, address and what search engines show of one page; saved together as one step. */
export function PageSettingsDialog({ page, field, onClose }: PageSettingsDialogProps) {
  const { t } = useTranslation();
  const { document } = useEditor();
  const change = useChange();
  const stored = pagePropsSchema.parse(document.node(page)?.props ?? {});
  const [title, setTitle] = useState(stored.title);
  const paths = pagePaths(document);
  const [path, setPath] = useState(paths.get(page) ?? '/');
  const [description, setDescription] = useState(stored.description);
  const [image, setImage] = useState(stored.image);

  const taken = [...paths].some(([other, used]) => other !== page && used === path);
  const fault = pathFault(path) ?? (taken ? 'taken' : undefined);
  const problem = fault === undefined ? null : t(routeProblems[fault]);

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    change('setPage', (transaction) =>
      setPage(transaction, { page, title, path, description, image }),
    );
    onClose();
  };

  return (
    <Dialog open onOpenChange={onClose} title={t('pages.settings')} className="w-[720px]">
      <form onSubmit={submit} className="flex min-h-0 flex-col">
        <DialogBody className="grid grid-cols-[1fr_264px] items-start gap-6">
          <div className="flex flex-col gap-4">
            <Labelled label={t('pages.seoTitle')} help={t('pages.seoTitleHelp')}>
              {(attributes) => (
                <Input
                  {...attributes}
                  data-first-field={field === 'title' || undefined}
                  className="h-8"
                  maxLength={200}
                  value={title}
                  onChange={(event) => setTitle(event.target.value)}
                />
              )}
            </Labelled>
            <Labelled label={t('pages.route')} help={t('pages.routeHelp')} problem={problem}>
              {(attributes) => (
                <Input
                  {...attributes}
                  data-first-field={field === 'path' || undefined}
                  className="h-8"
                  maxLength={200}
                  aria-invalid={problem !== null}
                  value={path}
                  onChange={(event) => setPath(event.target.value.trim())}
                />
              )}
            </Labelled>
            <Labelled label={t('pages.seoDescription')} help={t('pages.seoDescriptionHelp')}>
              {(attributes) => (
                <Textarea
                  {...attributes}
                  data-first-field={field === 'description' || undefined}
                  maxLength={500}
                  value={description}
                  onChange={(event) => setDescription(event.target.value)}
                />
              )}
            </Labelled>
          </div>
          <div className="flex flex-col gap-4">
            <div>
              <p className="mb-1 text-xs font-medium">{t('pages.socialImage')}</p>
              <ImageField
                label={t('pages.socialImage')}
                value={image}
                plain
                onChange={(next) => setImage(socialImage.parse(next))}
              />
              <p className="mt-1 text-2xs text-muted">{t('pages.socialImageHelp')}</p>
            </div>
            <SharePreview
              title={title}
              description={description}
              path={path}
              image={image?.asset ?? fallbackImage(document, page)}
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={problem !== null}>
            {t('common.save')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

interface LabelledProps {
  label: string;
  help: string;
  problem?: string | null;
  children: (attributes: { id: string; 'aria-describedby': string }) => ReactNode;
}

function Labelled({ label, help, problem = null, children }: LabelledProps) {
  const id = useId();
  const note = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': note })}
      <p
        id={note}
        role={problem === null ? undefined : 'alert'}
        className={problem === null ? 'mt-1 text-2xs text-muted' : 'mt-1 text-2xs text-danger'}
      >
        {problem ?? help}
      </p>
    </div>
  );
}
