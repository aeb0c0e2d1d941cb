import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { EditorDialogs } from '../dialogs/editor-dialogs.tsx';
import { LeftPanel } from '../panels/left-panel.tsx';
import { Tour } from '../tour/tour.tsx';
import { ProjectRecoveryNotice } from './project-recovery-notice.tsx';
import { RightPanel } from './right-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { Workspace } from './workspace.tsx';
import { useThumbnail } from './use-thumbnail.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

export function EditorScreen() {
  const { t } = useTranslation();
  useLeaveGuard();
  useShortcuts();
  useThumbnail();
  return (
    <div
      className="flex h-full flex-col"
      // A file that is let go beside its place must not replace the app.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
    >
      <TopBar />
      <ProjectRecoveryNotice />
      <div className="flex min-h-0 flex-1">
        <aside
          data-tour="palette"
          aria-label={t('editor.leftPanel')}
          className="flex w-60 shrink-0 flex-col border-r bg-panel xl:w-64"
        >
          <LeftPanel />
        </aside>
        <Workspace />
        <RightPanel />
      </div>
      <EditorDialogs />
      <Tour />
    </div>
  );
}
