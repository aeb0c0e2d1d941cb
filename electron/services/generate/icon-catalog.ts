/** The icons that generated apps can use. */
export interface IconCatalog {
  /** Kebab-case names. */
  names(): Promise<ReadonlySet<string>>;
}

/** Reads the names from the icon package that ships with the app, once. */
export function createIconCatalog(): IconCatalog {
  let loaded: Promise<ReadonlySet<string>> | undefined;
  return {
    names: () =>
      (loaded ??= import('lucide-react/dynamicIconImports.mjs').then(
        ({ default: icons }) => new Set(Object.keys(icons)),
      )),
  };
}
