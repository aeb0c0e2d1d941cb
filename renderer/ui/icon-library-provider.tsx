import { type ReactNode, useEffect, useState } from 'react';
import { type IconLibrary, IconLibraryContext, loadIconLibrary } from './icon-library.ts';

export function IconLibraryProvider({ children }: { children: ReactNode }) {
  const [library, setLibrary] = useState<IconLibrary>({});
  useEffect(() => {
    // Without it the names stand alone, and nothing else is lost.
    loadIconLibrary().then(setLibrary, () => undefined);
  }, []);
  return <IconLibraryContext value={library}>{children}</IconLibraryContext>;
}
