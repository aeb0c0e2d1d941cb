import { useTranslation } from 'react-i18next';
import { actionGroups } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { Dialog, DialogBody } from '../ui/dialog.tsx';
import { Shortcut } from '../ui/shortcut.tsx';

/** Every shortcut, by group. */
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
      <DialogBody className="columns-2 gap-8" scrollLabel={t('shortcuts.title')}>
        {actionGroups.map((group) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-xs font-semibold">{t(`menu.${group}`)}</h3>
            <dl>
              {actions
                .filter((action) => action.group === group && action.shortcuts.length > 0)
                .map((action) => (
                  <div
                    key={action.id}
                    className="flex items-center justify-between gap-3 border-b py-1 text-xs"
                  >
                    <dt className="text-muted">{t(action.label)}</dt>
                    <dd>
                      <Shortcut
                        keys={action.shortcuts[0] ?? ''}
                        className="rounded-sm bg-field px-1.5 py-0.5 text-text"
                      />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </DialogBody>
    </Dialog>
  );
}
