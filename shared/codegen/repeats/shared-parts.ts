import type { PrintedModule } from '../generation-memory.ts';
import type { ModuleText } from '../module-text.ts';
import type { Scope } from '../scope.ts';
import {
  type FoldedComponent,
  type SharedComponent,
  componentKey,
  sharedComponentText,
} from './folded-module.ts';

/** Components that several modules would declare alike, and their files. */
export interface SharedParts {
  readonly parts: ReadonlyMap<string, SharedComponent>;
  /** By their path in `frontend/`. */
  readonly files: ReadonlyMap<string, ModuleText>;
}

interface Use {
  readonly path: string;
  readonly printed: PrintedModule;
  readonly component: FoldedComponent;
}

/**
 * Finds the components that several of these modules declare alike.
 * @param modules by their path in `frontend/`.
 */
export function sharedParts(
  modules: ReadonlyMap<string, PrintedModule>,
  scope: Scope,
): SharedParts {
  const uses = [...modules].flatMap(([path, printed]) =>
    printed.module.lists.flatMap(({ component }): readonly Use[] =>
      component ? [{ path, printed, component }] : [],
    ),
  );
  const found = [...Map.groupBy(uses, ({ component }) => componentKey(component))].filter(
    ([, alike]) => new Set(alike.map(({ path }) => path)).size > 1,
  );
  takeNames(
    modules,
    found.flatMap(([, alike]) => alike),
    scope,
  );
  const parts = new Map<string, SharedComponent>();
  const files = new Map<string, ModuleText>();
  for (const [key, alike] of found) {
    const [first] = alike;
    if (!first) continue;
    const label = sharedLabel(alike, first);
    const name = scope.component(label, 'Item', first.component.typeNames);
    const path = `components/${scope.file(label, 'item')}`;
    parts.set(key, { name, path });
    files.set(`src/${path}.tsx`, sharedComponentText(first.component, name, first.printed.module));
  }
  return { parts, files };
}

/** Keeps the names that modules declare from the shared components, but for those that these replace. */
function takeNames(
  modules: ReadonlyMap<string, PrintedModule>,
  shared: readonly Use[],
  scope: Scope,
): void {
  const replaced = new Map(shared.map(({ printed }) => [printed, new Set<string>()]));
  for (const { printed, component } of shared)
    for (const name of [component.name, ...component.typeNames(component.name)])
      replaced.get(printed)?.add(name);
  for (const printed of modules.values())
    scope.take(printed.module.names.filter((name) => replaced.get(printed)?.has(name) !== true));
}

/** Named after the page where it has only one, else after the first that declares it. */
function sharedLabel(uses: readonly Use[], first: Use): string {
  const pages = new Set(uses.map(({ path }) => /^src\/pages\/([^/]+)\//.exec(path)?.[1]));
  const [page] = pages;
  return pages.size === 1 && page !== undefined
    ? `${page} ${first.component.role}`
    : first.component.name;
}
