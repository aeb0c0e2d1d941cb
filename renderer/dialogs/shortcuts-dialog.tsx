import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EditorAction, actionGroups } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { plainText } from '../i18n/plain-text.ts';
import { Dialog, DialogBody } from '../ui/dialog.tsx';
import { Input } from '../ui/input.tsx';
import { Shortcut } from '../ui/shortcut.tsx';
import { useFocusOnMount } from '../ui/use-focus-on-mount.ts';
import { type PointerGesture, pointerGestures } from './pointer-gestures.ts';

/** Every shortcut, by group, what the pointer does on the canvas, and a field to find one. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const open = useEditorUi(({ dialog }) => dialog === 'shortcuts');
  return (
    <Dialog
      open={open}
      onOpenChange={() => ui.setState({ dialog: null })}
      title={t('shortcuts.title')}
      description={t('shortcuts.description')}
      className="w-[760px]"
    >
      <ShortcutList />
    </Dialog>
  );
}

function ShortcutList() {
  const { t } = useTranslation();
  const field = useFocusOnMount();
  const [search, setSearch] = useState('');
  const wanted = plainText(search.trim());
  const found = actions.filter(
    ({ label, shortcuts }) =>
      shortcuts.length > 0 && plainText(`${t(label)} ${shortcuts.join(' ')}`).includes(wanted),
  );
  const gestures = pointerGestures.filter(({ label, ways }) => {
    const parts = ways.flat().map((part) => ('key' in part ? part.key : t(part.word)));
    return plainText([t(label), ...parts].join(' ')).includes(wanted);
  });
  const isEmpty = found.length === 0 && gestures.length === 0;
  return (
    <>
      <div className="px-5 pb-3">
        <Input
          ref={field}
          type="search"
          aria-label={t('shortcuts.search')}
          placeholder={t('shortcuts.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <DialogBody className="columns-2 gap-8" scrollLabel={t('shortcuts.title')}>
        {isEmpty ? <p className="text-xs text-muted">{t('commands.empty')}</p> : null}
        {actionGroups.map((group) => {
          const inGroup = found.filter((action) => action.group === group);
          if (inGroup.length === 0) return null;
          return (
            <section key={group} className="mb-4 break-inside-avoid">
              <h3 className="mb-1 text-xs font-semibold">{t(`menu.${group}`)}</h3>
              <dl>
                {inGroup.map((action) => (
                  <ShortcutRow key={action.id} action={action} />
                ))}
              </dl>
            </section>
          );
        })}
        {gestures.length === 0 ? null : (
          <section className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-xs font-semibold">{t('pointer.title')}</h3>
            <dl>
              {gestures.map((gesture) => (
                <GestureRow key={gesture.label} gesture={gesture} />
              ))}
            </dl>
          </section>
        )}
      </DialogBody>
    </>
  );
}

function ShortcutRow({ action }: { action: EditorAction }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center justify-between gap-3 border-b py-1 text-xs">
      <dt className="text-muted">{t(action.label)}</dt>
      <dd className="flex shrink-0 gap-1">
        {action.shortcuts.map((keys) => (
          <Shortcut
            key={keys}
            keys={keys}
            className="rounded-sm bg-field px-1.5 py-0.5 text-text"
          />
        ))}
      </dd>
    </div>
  );
}

function GestureRow({ gesture: { label, ways } }: { gesture: PointerGesture }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center justify-between gap-3 border-b py-1 text-xs">
      <dt className="text-muted">{t(label)}</dt>
      <dd className="flex shrink-0 flex-col items-end gap-1">
        {ways.map((way) => (
          <span
            key={JSON.stringify(way)}
            className="rounded-sm bg-field px-1.5 py-0.5 text-2xs tracking-wide"
          >
            {way.map((part, index) => (
              <Fragment key={JSON.stringify(part)}>
                {index > 0 ? ' + ' : null}
                {'key' in part ? <Shortcut keys={part.key} className="text-text" /> : t(part.word)}
              </Fragment>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}
