import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useReport } from '../app/use-report.ts';
import { Button } from '../ui/button.tsx';

export function CopyLink({ url }: { url: string }) {
  const { t } = useTranslation();
  const report = useReport();
  return (
    <Button
      size="sm"
      onClick={() =>
        void navigator.clipboard
          .writeText(url)
          .then(() => toast.success(t('common.copied')), report)
      }
    >
      <Copy />
      {t('publish.copyLink')}
    </Button>
  );
}
