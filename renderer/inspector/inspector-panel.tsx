import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '#shared/document/node.ts';
import { useNodes } from '../editor/use-document.ts';
import { useRestingSelection } from '../editor/use-resting-selection.ts';
import { ContentSection } from './content-section.tsx';
import { InspectorHeader } from './inspector-header.tsx';
import { PageSection } from './page-section.tsx';
import { ProjectSection } from './project-section.tsx';
import { StyleSections } from './style-sections.tsx';
import { ThemeSections } from './theme-section.tsx';

/** What is selected, ready to be changed; with nothing selected, the page, the project and its theme. */
export function InspectorPanel() {
  return <Inspector selection={useRestingSelection()} />;
}

/** Memoised, so that its fields aren't made of the old selection too while the new one waits. */
const Inspector = memo(function Inspector({ selection }: { selection: readonly NodeId[] }) {
  const { t } = useTranslation();
  const nodes = useNodes(selection);
  const [first] = nodes;
  const panel = useRef<HTMLDivElement>(null);
  // Something else is read from its beginning; a field that is wanted is scrolled to afterwards.
  useLayoutEffect(() => {
    if (panel.current) panel.current.scrollTop = 0;
  }, [selection]);
  return (
    <div ref={panel} className="scroll-thin min-h-0 flex-1 overflow-y-auto">
      {first === undefined ? (
        <>
          <PageSection />
          <ProjectSection />
          <ThemeSections />
        </>
      ) : (
        <>
          <InspectorHeader nodes={nodes} />
          {nodes.length === 1 ? (
            <ContentSection node={first} title={t('inspector.content')} />
          ) : null}
          <StyleSections nodes={nodes} />
          {nodes.length === 1 ? (
            <ContentSection node={first} title={t('inspector.advanced')} advanced />
          ) : null}
        </>
      )}
    </div>
  );
});
