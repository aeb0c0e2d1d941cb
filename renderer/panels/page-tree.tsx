import { useEditorUi } from '../editor/editor-context.ts';
import { LayersPanel } from './layers-panel.tsx';

/**
 * The page as a tree beside the canvas, for those who don't see it: always there for assistive technology,
 * and seen once the keyboard is in it. While the layers are open, they are the tree.
 */
export function PageTree() {
  const tab = useEditorUi((state) => state.tab);
  if (tab === 'layers') return null;
  return (
    <div className="pointer-events-none absolute top-3 bottom-3 left-3 z-20 flex w-64 flex-col overflow-hidden rounded-lg bg-panel opacity-0 shadow-float focus-within:pointer-events-auto focus-within:opacity-100">
      <LayersPanel />
    </div>
  );
}
