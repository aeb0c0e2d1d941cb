import type { DocumentPatch, ProjectDocument } from '#shared/document/document.ts';
import { type ElementBuilder, createElementBuilder } from '#shared/elements/element-builder.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import type { Instance } from './components/instance.ts';
import { type LeanElements, createLeanElements } from './lean-elements.ts';
import type { ModuleText } from './module-text.ts';
import type { FoldedModule, SharedComponent } from './repeats/folded-module.ts';

/** A module with the images that it shows. */
export interface PrintedModule {
  readonly images: readonly string[];
  readonly module: FoldedModule;
  /** The module as it reads where these components are in files of their own, by their key. */
  readonly text: (shared: ReadonlyMap<string, SharedComponent>) => ModuleText;
}

/** What is kept between two generations of one document, so that only what changed is printed again. */
export interface GenerationMemory {
  readonly builder: ElementBuilder;
  /** Forgets what a patch made stale. To be called with each patch, before the next generation. */
  apply(patch: DocumentPatch): void;
  /** Begins a generation: modules of one with other surroundings (theme, routes, components) are forgotten. */
  begin(surroundings: string): void;
  /** Pages without what their elements would be anyway. */
  lean: LeanElements['of'];
  /** The module of an element under a name, printed where it isn't known. */
  module(root: ElementNode, name: string, print: () => PrintedModule): PrintedModule;
  instance(root: ElementNode, read: () => Instance | undefined): Instance | undefined;
}

export function createGenerationMemory(document: ProjectDocument): GenerationMemory {
  const builder = createElementBuilder(document);
  let surroundings = '';
  let modules = new WeakMap<ElementNode, Map<string, PrintedModule>>();
  let lean = createLeanElements();
  let instances = new WeakMap<ElementNode, { readonly found: Instance | undefined }>();

  return {
    builder,
    apply(patch) {
      builder.apply(patch);
      if (patch.settingsChanged) instances = new WeakMap();
    },
    begin(next) {
      if (next === surroundings) return;
      surroundings = next;
      modules = new WeakMap();
      lean = createLeanElements();
    },
    lean: (pages, isKept) => lean.of(pages, isKept),
    module(root, name, print) {
      const known = modules.get(root) ?? new Map<string, PrintedModule>();
      modules.set(root, known);
      const printed = known.get(name) ?? print();
      known.set(name, printed);
      return printed;
    },
    instance(root, read) {
      const known = instances.get(root) ?? { found: read() };
      instances.set(root, known);
      return known.found;
    },
  };
}
