import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pagePropsSchema } from '#shared/document/node.ts';
import { useOpenProject, useSession } from '../editor/editor-context.ts';
import { useNode } from '../editor/use-document.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';

/** The page that is shown, with the way to its settings. */
export function PageSection() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const page = useSession((state) => state.page);
  const node = useNode(page);
  const { title, path } = pagePropsSchema.parse(node?.props ?? {});
  return (
    <Section title={`${t('pages.page')}: ${title === '' ? path : title}`}>
      <p className="truncate text-2xs text-muted">{path}</p>
      <Button
        size="sm"
        onClick={() => ui.setState({ tab: 'pages', pageSettings: { page, field: 'title' } })}
      >
        <Settings />
        {t('pages.settings')}
      </Button>
    </Section>
  );
}
