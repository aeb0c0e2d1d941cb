import { useTranslation } from 'react-i18next';
import { useSession } from '../editor/editor-context.ts';
import { useNodes } from '../editor/use-document.ts';
import { ContentSection } from './content-section.tsx';
import { InspectorHeader } from './inspector-header.tsx';

export function InspectorPanel() {
  const { t } = useTranslation();
  const selection = useSession((state) => state.selection);
  const nodes = useNodes(selection);
  const [first] = nodes;
  if (first === undefined) return <div />;
  return (
    <div className="scroll-thin min-h-0 flex-1 overflow-y-auto">
      <InspectorHeader nodes={nodes} />
      {nodes.length === 1 ? <ContentSection node={first} title={t('inspector.content')} /> : null}
    </div>
  );
}
