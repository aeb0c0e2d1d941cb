import type { ElementChild, ElementNode } from '#shared/elements/element.ts';
import { type BindingScope, isPresent, lookUp } from '#shared/elements/binding.ts';
import type { TemplateChild, TemplateElement } from '#shared/elements/template.ts';

/** One use of a component kind in the project: what its template became there. */
export interface Instance {
  readonly root: ElementNode;
  readonly scope: BindingScope;
  /** The element of each element of the template that is shown, by template id. */
  readonly elements: ReadonlyMap<string, ElementNode>;
  /** Whether each condition held, by template id. */
  readonly conditions: ReadonlyMap<string, boolean>;
}

/** A place in a template: child indexes, and which side of a condition. */
export function childId(
  parent: string,
  index: number,
  branch: 'show' | 'otherwise' | '' = '',
): string {
  return `${parent}.${index}${branch}`;
}

/**
 * Finds a template's places again in the elements that were made of it. Undefined where the template has
 * parts that components aren't printed from yet: repeated ones and slots.
 */
export function readInstance(
  template: TemplateElement,
  root: ElementNode,
  scope: BindingScope,
): Instance | undefined {
  const byPart = new Map<string, ElementNode>();
  index(root, root, byPart);
  const elements = new Map<string, ElementNode>();
  const conditions = new Map<string, boolean>();

  function visit(children: readonly TemplateChild[], id: string, part: string): boolean {
    return children.every((child, position) => {
      const childPart = part === '' ? String(position) : `${part}.${position}`;
      if ('text' in child) return true;
      if ('slot' in child || 'each' in child) return false;
      if ('when' in child) {
        const holds = isPresent(lookUp(child.when, scope));
        const branch = holds ? 'show' : 'otherwise';
        conditions.set(childId(id, position), holds);
        return visit(child[branch] ?? [], childId(id, position, branch), childPart);
      }
      const element = byPart.get(childPart);
      if (!element) return false;
      elements.set(childId(id, position), element);
      return visit(child.children ?? [], childId(id, position), childPart);
    });
  }

  elements.set('', root);
  return visit(template.children ?? [], '', '') ? { root, scope, elements, conditions } : undefined;
}

/** Groups instances of which every shared place looks the same (the root aside); the largest group becomes the component. */
export function largestAlike(instances: readonly Instance[]): readonly Instance[] {
  const groups: { readonly looks: Map<string, string>; readonly members: Instance[] }[] = [];
  for (const instance of instances) {
    const looks = looksOf(instance);
    const group = groups.find((candidate) =>
      [...looks].every(([id, look]) => (candidate.looks.get(id) ?? look) === look),
    );
    if (group) {
      group.members.push(instance);
      for (const [id, look] of looks) group.looks.set(id, look);
    } else {
      groups.push({ looks, members: [instance] });
    }
  }
  const [largest] = groups.toSorted((a, b) => b.members.length - a.members.length);
  return largest?.members ?? [];
}

function looksOf({ elements }: Instance): Map<string, string> {
  return new Map(
    [...elements].map(([id, { tag, icon, css }]) => [
      id,
      JSON.stringify(id === '' ? [tag] : [tag, icon, css]),
    ]),
  );
}

function index(child: ElementChild, root: ElementNode, byPart: Map<string, ElementNode>): void {
  if (child.type !== 'element' || child.source !== root.source) return;
  byPart.set(child.part, child);
  for (const inner of child.children) index(inner, root, byPart);
}
