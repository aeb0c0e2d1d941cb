import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPage } from '#shared/document/commands/pages.ts';
import { type NodeId, pagePropsSchema } from '#shared/document/node.ts';
import { type PathFault, pagePaths, pathFault, toPagePath } from '#shared/document/page-path.ts';
import { pageTitle } from '#shared/document/page-title.ts';
import { useEditor } from '../editor/editor-context.ts';
import type { PageField } from '../editor/editor-ui.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue, useNode } from '../editor/use-document.ts';
import { ImageField } from '../inspector/image-field.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
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

/** Name, address and what search engines show of one page: each is applied when it is done, as in any panel. */
export function PageSettingsDialog({ page, field, onClose }: PageSettingsDialogProps) {
  const { t } = useTranslation();
  const { document } = useEditor();
  const change = useChange();
  const node = useNode(page);
  const stored = pagePropsSchema.parse(node?.props ?? {});
  const path = usePathField(page);
  const [title, setTitle] = useState<string | null>(null);
  const [seoTitle, setSeoTitle] = useState<string | null>(null);
  const [description, setDescription] = useState<string | null>(null);
  const shownTitle = title ?? stored.title;
  const site = useDocumentValue(({ settings }) => settings.name);
  const set = (fields: Omit<Parameters<typeof setPage>[1], 'page'>) =>
    change('setPage', (transaction) => setPage(transaction, { page, ...fields }));

  const finish = () => {
    if (!path.takeRefusal()) onClose();
  };

  return (
    <Dialog open onOpenChange={onClose} title={t('pages.settings')} className="w-[720px]">
      <div className="flex min-h-0 flex-col">
        <DialogBody className="grid grid-cols-[1fr_264px] items-start gap-6">
          <div className="flex flex-col gap-4">
            <Labelled label={t('pages.name')} help={t('pages.nameHelp')}>
              {(attributes) => (
                <TextField
                  {...attributes}
                  data-first-field={field === 'title' || undefined}
                  className="h-8"
                  maxLength={200}
                  value={stored.title}
                  onDraft={setTitle}
                  onEnter={finish}
                  onCommit={(next) => set({ title: next })}
                />
              )}
            </Labelled>
            <Labelled label={t('pages.route')} help={t('pages.routeHelp')} problem={path.problem}>
              {(attributes) => (
                <TextField
                  {...attributes}
                  data-first-field={field === 'path' || undefined}
                  className="h-8"
                  maxLength={200}
                  aria-invalid={path.problem !== null}
                  value={path.shown}
                  onDraft={path.onDraft}
                  onEnter={finish}
                  onCommit={(next) => path.commit(next, () => set({ path: next }))}
                />
              )}
            </Labelled>
            <Labelled label={t('pages.seoTitle')} help={t('pages.seoTitleHelp')}>
              {(attributes) => (
                <TextField
                  {...attributes}
                  className="h-8"
                  maxLength={200}
                  placeholder={pageTitle({ title: shownTitle, seoTitle: '' }, site)}
                  value={stored.seoTitle}
                  onDraft={setSeoTitle}
                  onEnter={finish}
                  onCommit={(next) => set({ seoTitle: next.trim() })}
                />
              )}
            </Labelled>
            <Labelled label={t('pages.seoDescription')} help={t('pages.seoDescriptionHelp')}>
              {(attributes) => (
                <TextField
                  {...attributes}
                  multiline
                  data-first-field={field === 'description' || undefined}
                  maxLength={500}
                  value={stored.description}
                  onDraft={setDescription}
                  onEnter={finish}
                  onCommit={(next) => set({ description: next })}
                />
              )}
            </Labelled>
          </div>
          <div className="flex flex-col gap-4">
            <div>
              <p className="mb-1 text-xs font-medium">{t('pages.socialImage')}</p>
              <ImageField
                label={t('pages.socialImage')}
                value={stored.image}
                plain
                onChange={(next) => set({ image: socialImage.parse(next) })}
              />
              <p className="mt-1 text-2xs text-muted">{t('pages.socialImageHelp')}</p>
            </div>
            <SharePreview
              title={pageTitle({ title: shownTitle, seoTitle: seoTitle ?? stored.seoTitle }, site)}
              description={description ?? stored.description}
              path={path.draft ?? path.shown}
              image={stored.image?.asset ?? fallbackImage(document, page)}
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button variant="primary" onClick={finish}>
            {t('common.done')}
          </Button>
        </DialogFooter>
      </div>
    </Dialog>
  );
}

/** The address of a page while it is typed: what is wrong with it, and whether it can be kept. */
function usePathField(page: NodeId) {
  const { t } = useTranslation();
  const { document } = useEditor();
  const [draft, setDraft] = useState<string | null>(null);
  /** What was wrong with an address that went back to what was there. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const isUnread = useRef(false);

  const faultOf = (text: string): PathFault | 'taken' | undefined => {
    const path = toPagePath(text);
    const isTaken = [...pagePaths(document)].some(
      ([other, used]) => other !== page && used === path,
    );
    // What can be read as an address is kept in the form of one.
    return text === '' ? 'malformed' : isTaken ? 'taken' : pathFault(path);
  };
  const problemOf = (text: string): string | null => {
    const fault = faultOf(text) ?? pathFault(text);
    return fault === undefined ? null : t(routeProblems[fault]);
  };
  return {
    draft,
    shown: pagePaths(document).get(page) ?? '/',
    problem: draft === null ? refusal : problemOf(draft.trim()),
    onDraft(next: string | null) {
      setDraft(next);
      if (next !== null) setRefusal(null);
    },
    /** Keeps an address, in the form that addresses have; one that no page or another one can have goes back. */
    commit(text: string, keep: () => void) {
      const isRefused = faultOf(text.trim()) !== undefined;
      isUnread.current = isRefused;
      setRefusal(isRefused ? problemOf(text.trim()) : null);
      if (!isRefused) keep();
    },
    /** Whether an address was refused since this was asked last. */
    takeRefusal(): boolean {
      const was = isUnread.current;
      isUnread.current = false;
      return was;
    },
  };
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
