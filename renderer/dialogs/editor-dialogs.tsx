import { CropNodeDialog } from '../images/crop-node-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** All dialogs of the editor; each opens by the editor's own state. */
export function EditorDialogs() {
  return (
    <>
      <ExportDialog />
      <PublishDialog />
      <CommandPalette />
      <ShortcutsDialog />
      <CropNodeDialog />
    </>
  );
}
