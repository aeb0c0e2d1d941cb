import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { uploadImage } from '../images/upload-image.ts';
import { useImageFiles } from '../images/use-image-files.ts';
import type { ClipboardParts } from './clipboard-parts.ts';
import { pasteInto } from './paste-into.ts';

/** Pastes into the open project; whatever stands in the way is told. */
export function usePaste(): (parts: ClipboardParts | null) => Promise<void> {
  const { editor, project } = useOpenProject();
  const { t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const { paste: placeImages } = useImageFiles();
  return useCallback(
    async (parts) => {
      if (parts === null) {
        toast(t('action.clipboardDenied'));
        return;
      }
      await pasteInto(editor, parts, {
        placeImages,
        upload: (file) => uploadImage(client, project.id, file),
        tell: (key, count) => toast(t(key, { count })),
      }).catch(report);
    },
    [client, editor, placeImages, project.id, report, t],
  );
}
