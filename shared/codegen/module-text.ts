import type { ImportList } from './imports.ts';
import { type JsxNode, printJsx } from './jsx.ts';

/** A module that exports one component. */
export interface ComponentModule {
  readonly imports: ImportList;
  /** The module's, such as `src/pages/`. */
  readonly folder: string;
  readonly name: string;
  /** Between the parentheses: empty, or a destructured parameter with its type. */
  readonly parameters: string;
  /** Declarations between the imports and the component. */
  readonly declarations: readonly string[];
  /** Before the component returns. */
  readonly statements?: readonly string[];
  readonly body: JsxNode;
}

/** A printed module, and the modules that it imports from, named from the app's root. */
export interface ModuleText {
  readonly text: string;
  readonly modules: readonly string[];
}

/** Prints a component's module. */
export function componentModule(module: ComponentModule): string {
  const imports = module.imports.print(module.folder);
  const component = `export ${functionText(module)}`;
  return `${[imports, ...module.declarations, component].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Prints a component's function. */
export function functionText(
  component: Pick<ComponentModule, 'name' | 'parameters' | 'statements' | 'body'>,
): string {
  return [
    `function ${component.name}(${component.parameters}) {`,
    ...(component.statements ?? []).map((statement) => `  ${statement}\n`),
    returnStatement(component.body),
    '}',
  ].join('\n');
}

function returnStatement(body: JsxNode): string {
  const lines = printJsx(body, 2);
  const inline = `  return ${lines.trimStart()};`;
  if (!lines.includes('\n') && inline.length <= 100) return inline;
  return `  return (\n${lines}\n  );`;
}
