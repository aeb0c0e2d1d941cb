import {
  ArrowLeft,
  FileDown,
  History,
  Monitor,
  Moon,
  Play,
  Redo2,
  Rocket,
  Search,
  Smartphone,
  Sun,
  Tablet,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { actionOf } from '../actions/registry.ts';
import { useRunAction } from '../actions/use-actions.ts';
import { AppMenu } from '../app/app-menu.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useEditor, useEditorUi, useSession } from './editor-context.ts';
import { MainMenu } from './main-menu.tsx';
import { PublishStatus } from '../publish/publish-status.tsx';
import { ProjectName } from './project-name.tsx';
import { SaveStatus } from './save-status.tsx';
import { shownAppearance } from './session.ts';
import { useDocumentValue } from './use-document.ts';
import { ZoomMenu } from './zoom-menu.tsx';

export function TopBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const run = useRunAction();
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b bg-panel px-2">
      <IconButton label={t('editor.backToProjects')} onClick={() => void navigate('/')}>
        <ArrowLeft />
      </IconButton>
      <MainMenu />
      <ProjectName />
      {/* Room of its own for what changes, so that no button moves away from under the pointer. */}
      <div className="hidden w-28 shrink-0 lg:block xl:w-40">
        <SaveStatus />
      </div>
      <span className="flex-1" />
      <BreakpointSwitch />
      <SiteAppearanceSwitch />
      <ZoomMenu />
      <span className="flex-1" />
      <div className="flex w-8 shrink-0 justify-end min-[1400px]:w-44">
        <PublishStatus />
      </div>
      <UndoButtons />
      <IconButton
        label={t('action.history')}
        shortcut="mod+alt+h"
        onClick={() => run(actionOf('history'))}
      >
        <History />
      </IconButton>
      <span className="hidden xl:block">
        <IconButton
          label={t('action.commands')}
          shortcut="mod+k"
          onClick={() => run(actionOf('commands'))}
        >
          <Search />
        </IconButton>
      </span>
      <AppMenu onTour={() => run(actionOf('tour'))} />
      <span className="mx-1 h-5 w-px bg-line" />
      <Button variant="ghost" className="px-2" onClick={() => run(actionOf('export'))}>
        <FileDown />
        {t('editor.export')}
      </Button>
      <PreviewSwitch />
      <Button variant="primary" data-tour="publish" onClick={() => run(actionOf('publish'))}>
        <Rocket />
        {t('editor.publish')}
      </Button>
    </header>
  );
}

/** A part of its own, so that an edit doesn't make the rest of the bar again. */
function UndoButtons() {
  const { t } = useTranslation();
  const run = useRunAction();
  const canUndo = useDocumentValue((document) => document.canUndo);
  const canRedo = useDocumentValue((document) => document.canRedo);
  return (
    <>
      <IconButton
        label={t('action.undo')}
        shortcut="mod+z"
        disabled={!canUndo}
        onClick={() => run(actionOf('undo'))}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={t('action.redo')}
        shortcut="mod+shift+z"
        disabled={!canRedo}
        onClick={() => run(actionOf('redo'))}
      >
        <Redo2 />
      </IconButton>
    </>
  );
}

function PreviewSwitch() {
  const { t } = useTranslation();
  const run = useRunAction();
  const open = useEditorUi(({ preview }) => preview);
  return (
    <Button
      variant="ghost"
      className="px-2 aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
      data-tour="preview"
      aria-pressed={open}
      onClick={() => run(actionOf('preview'))}
    >
      <Play />
      <span className="hidden xl:inline">{t('editor.preview')}</span>
      <span className="sr-only xl:hidden">{t('editor.preview')}</span>
    </Button>
  );
}

/** How the site is looked at on the canvas; nothing of the site itself. */
function SiteAppearanceSwitch() {
  const { t } = useTranslation();
  const run = useRunAction();
  const chosen = useSession(({ appearance }) => appearance);
  const settings = useDocumentValue((document) => document.settings);
  const dark = shownAppearance(settings, { appearance: chosen }) === 'dark';
  return (
    <IconButton
      label={t(dark ? 'editor.showLight' : 'editor.showDark')}
      shortcut="alt+5"
      onClick={() => run(actionOf('toggle-appearance'))}
    >
      {dark ? <Sun /> : <Moon />}
    </IconButton>
  );
}

function BreakpointSwitch() {
  const { t } = useTranslation();
  const { session } = useEditor();
  const breakpoint = useSession((state) => state.breakpoint);
  return (
    <Segmented
      label={t('editor.breakpoint')}
      className="w-28"
      value={breakpoint}
      options={[
        { value: 'base', label: `${t('breakpoint.base')} · 1280 px`, icon: <Monitor /> },
        { value: 'tablet', label: `${t('breakpoint.tablet')} · 768 px`, icon: <Tablet /> },
        { value: 'mobile', label: `${t('breakpoint.mobile')} · 390 px`, icon: <Smartphone /> },
      ]}
      onValueChange={(chosen) => session.setState({ breakpoint: chosen })}
    />
  );
}
