import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '#shared/document/node.ts';
import { useSession } from '../editor/editor-context.ts';
import { useNodes } from '../editor/use-document.ts';
import { ContentSection } from './content-section.tsx';
import { InspectorHeader } from './inspector-header.tsx';
import { PageSection } from './page-section.tsx';
import { ProjectSection } from './project-section.tsx';
import { StyleSections } from './style-sections.tsx';
import { ThemeSections } from './theme-section.tsx';

/** What is selected, ready to be changed; with nothing selected, the page, the project and its theme. */
export function InspectorPanel() {
  const { t } = useTranslation();
  const selection = useRestingSelection();
  const nodes = useNodes(selection);
  const [first] = nodes;
  return (
    <div className="scroll-thin min-h-0 flex-1 overflow-y-auto">
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
}

/** The selection once the pointer is let go: the many fields are made between frames, and never while something is dragged. */
function useRestingSelection(): readonly NodeId[] {
  const selection = useSession((state) => state.selection);
  const pressed = useSession((state) => state.pressed);
  const [resting, setResting] = useState(selection);
  if (!pressed && resting !== selection) setResting(selection);
  return useDeferredValue(resting);
}
