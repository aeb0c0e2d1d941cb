import { useTranslation } from 'react-i18next';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';

/** The ways from this computer to the internet, folded until they are asked for. */
export function PublishOnline({ onConnect }: { onConnect: () => void }) {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  return (
    <details className="mt-1 rounded-lg border px-3 py-2">
      <summary className="cursor-pointer text-xs font-medium text-text">
        {t('publish.onlineTitle')}
      </summary>
      <p className="mt-2">{t('publish.onlineText')}</p>
      <ol className="mt-2 flex list-decimal flex-col gap-3 pl-4">
        <li>
          {t('publish.onlineServer')}
          <Button size="sm" className="mt-1.5 flex" onClick={onConnect}>
            {t('publish.onlineConnect')}
          </Button>
        </li>
        <li>
          {t('publish.onlineExport')}
          <Button
            size="sm"
            className="mt-1.5 flex"
            onClick={() => ui.setState({ dialog: 'export' })}
          >
            {t('publish.onlineExportStart')}
          </Button>
        </li>
      </ol>
    </details>
  );
}
