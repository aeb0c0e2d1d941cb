import { type CssNode, type Rule, type SelectorList, generate, parse, walk } from 'css-tree';
import {
  drawingFunctions,
  drawingProperties,
  sheetProperties,
  sheetlessValues,
} from './drawing-properties.ts';

/** What a property makes of painting an element. */
export interface PartReference {
  readonly property: string;
  /** The part of the same drawing that it names by `url(#id)`; null for a sheet of its own. */
  readonly id: string | null;
}

/** A rule's references, and what the elements that it may apply to have: `.class`, `#id`, a tag, or `*`. */
export interface RuleReference extends PartReference {
  readonly subjects: readonly string[];
}

export interface CleanStyleSheet {
  readonly css: string;
  readonly references: readonly RuleReference[];
  readonly selectors: number;
}

/**
 * The value of a property as it may stand in a drawing, with the parts of the drawing that it names; null
 * for one that calls what isn't known to only draw, or names anything outside. Escapes could hide both,
 * so nothing may have them.
 */
export function cleanValue(
  property: string,
  value: string,
): { readonly value: string; readonly references: readonly PartReference[] } | null {
  const name = property.toLowerCase();
  if (!drawingProperties.has(name) || value.includes('\\')) return null;
  let tree: CssNode;
  try {
    tree = parse(value, {
      context: 'value',
      onParseError: (error) => {
        throw error;
      },
    });
  } catch {
    return null;
  }
  const references = referencesIn(name, tree);
  const written = generate(tree);
  if (sheetProperties.has(name) && !sheetlessValues.has(written)) {
    references?.push({ property: name, id: null });
  }
  return references && { value: written, references };
}

/** The declarations of a `style` attribute that may stand in a drawing. */
export function cleanDeclarations(style: string): {
  readonly css: string;
  readonly declarations: ReadonlyMap<string, string>;
  readonly references: readonly PartReference[];
} {
  const kept: string[] = [];
  const declarations = new Map<string, string>();
  const references: PartReference[] = [];
  const list = parse(style, { context: 'declarationList' });
  if (list.type === 'DeclarationList') {
    for (const node of list.children) {
      if (node.type !== 'Declaration') continue;
      const clean = cleanValue(node.property, generate(node.value));
      if (!clean) continue;
      kept.push(`${node.property}:${clean.value}${node.important ? '!important' : ''}`);
      declarations.set(node.property.toLowerCase(), clean.value);
      references.push(...clean.references);
    }
  }
  return { css: kept.join(';'), declarations, references };
}

/**
 * A style sheet with plain rules alone: no at-rules, only simple selectors, and the declarations that
 * `cleanValue` lets pass. What can't be read is left out.
 */
export function cleanStyleSheet(source: string): CleanStyleSheet {
  const kept: string[] = [];
  const references: RuleReference[] = [];
  let selectors = 0;
  const sheet = parse(source, { context: 'stylesheet', parseValue: false });
  const rules = sheet.type === 'StyleSheet' ? sheet.children : [];
  for (const rule of rules) {
    if (rule.type !== 'Rule') continue;
    const subjects = subjectsOf(rule);
    if (!subjects) continue;
    const block = cleanDeclarations(generate(rule.block).slice(1, -1));
    if (block.css === '') continue;
    kept.push(`${generate(rule.prelude)}{${block.css}}`);
    selectors += subjects.length;
    references.push(...block.references.map((reference) => ({ ...reference, subjects })));
  }
  return { css: kept.join(''), references, selectors };
}

function referencesIn(property: string, tree: CssNode): PartReference[] | null {
  const references: PartReference[] = [];
  let allowed = true;
  walk(tree, (node) => {
    if (node.type === 'Url') {
      const [, id] = /^#([^\s"'()<>]+)$/.exec(node.value) ?? [];
      if (id === undefined) allowed = false;
      else references.push({ property, id });
    } else if (node.type === 'Function') {
      allowed &&= drawingFunctions.has(node.name.toLowerCase());
    } else if (node.type === 'Raw') {
      allowed = false;
    }
  });
  return allowed ? references : null;
}

/** Longer chains than drawing programs write cost more than they are worth. */
const longestSelector = 9;

/** What each selector of a rule ends in; null where one is more than tags, classes, ids and what is between. */
function subjectsOf({ prelude }: Rule): readonly string[] | null {
  if (prelude.type !== 'SelectorList' || generate(prelude).includes('\\')) return null;
  const subjects: string[] = [];
  for (const selector of (prelude as SelectorList).children) {
    if (selector.type !== 'Selector' || selector.children.size > longestSelector) return null;
    let subject = '';
    for (const part of selector.children) {
      if (part.type === 'Combinator') {
        subject = '';
      } else if (part.type === 'ClassSelector') {
        subject = `.${part.name}`;
      } else if (part.type === 'IdSelector') {
        subject = `#${part.name}`;
      } else if (part.type === 'TypeSelector') {
        subject ||= part.name;
      } else {
        return null;
      }
    }
    subjects.push(subject);
  }
  return subjects;
}
