import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EditorAction, actionGroups } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { plainText } from '../i18n/plain-text.ts';
import { Dialog, DialogBody } from '../ui/dialog.tsx';
import { Input } from '../ui/input.tsx';
import { Shortcut } from '../ui/shortcut.tsx';
import { useFocusOnMount } from '../ui/use-focus-on-mount.ts';

/** Every shortcut, by group, and a field to find one. */
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
        {found.length === 0 ? <p className="text-xs text-muted">{t('commands.empty')}</p> : null}
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
