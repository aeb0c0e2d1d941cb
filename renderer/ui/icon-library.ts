import { createContext, use } from 'react';
import { z } from 'zod';

const iconNodesSchema = z.record(
  z.string(),
  z.array(
    z.tuple([
      z.enum(['path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'ellipse']),
      z.record(z.string(), z.string()),
    ]),
  ),
);

/** Shapes of the icons that a project can use, by name, in a box of 24 × 24. */
export type IconLibrary = z.infer<typeof iconNodesSchema>;

/** Loads the icons of the product, which come as one file of their own. */
export async function loadIconLibrary(): Promise<IconLibrary> {
  const { default: nodes } = await import('lucide-static/icon-nodes.json');
  return iconNodesSchema.parse(nodes);
}

export const IconLibraryContext = createContext<IconLibrary>({});

export function useIconLibrary(): IconLibrary {
  return use(IconLibraryContext);
}
