import type { ElementChild, ElementNode } from '#shared/elements/element.ts';
import { type BindingScope, isBinding, isPresent, lookUp } from '#shared/elements/binding.ts';
import type { TemplateChild, TemplateElement } from '#shared/elements/template.ts';

/** One use of a component kind in the project: what its template became there. */
export interface Instance {
  readonly root: ElementNode;
  readonly scope: BindingScope;
  /** The elements that the template made, by their part. */
  readonly byPart: ReadonlyMap<string, ElementNode>;
  /** What each place of the template looks like here; the root aside, equal places must look the same. */
  readonly looks: ReadonlyMap<string, string>;
}

/** A place of the template in one instance, and inside `each` for one item. */
export interface Place {
  readonly part: string;
  readonly scope: BindingScope;
}

/** The part of a child. */
export function childPart(part: string, index: number): string {
  return part === '' ? String(index) : `${part}.${index}`;
}

/** The place of an item of a list, whose `each` is the given part. */
export function itemPlace(part: string, scope: BindingScope, item: unknown, index: number): Place {
  const { id } = scope;
  return {
    part: `${part}.${index}`,
    scope: { ...scope, item, id: `${id}-${index}`, list: id },
  };
}

/** A list prop's items. */
export function itemsAt(path: string, scope: BindingScope): readonly unknown[] {
  const value = lookUp(path, scope);
  return Array.isArray(value) ? value : [];
}

/** The options of an element's variants that one place has. */
export function optionsOf(template: TemplateElement, scope: BindingScope): readonly string[] {
  return (template.variants ?? []).map(({ prop }) => String(lookUp(prop, scope)));
}

/** Finds a template's places again in the elements that were made of it; undefined where one is missing. */
export function readInstance(
  template: TemplateElement,
  root: ElementNode,
  scope: BindingScope,
): Instance | undefined {
  const byPart = new Map<string, ElementNode>();
  index(root, root, byPart);
  const looks = new Map<string, string>();
  let complete = true;

  function visitElement(element: TemplateElement, id: string, place: Place): void {
    const made = byPart.get(place.part);
    if (made) {
      const options = optionsOf(element, place.scope).join(' ');
      const tag = id !== '' && isBinding(element.tag) ? made.tag : '';
      const icon = isBinding(element.icon) ? undefined : made.icon;
      const look = id === '' ? [made.tag] : [made.tag, icon, made.css];
      looks.set(`${id}|${tag}|${options}`, JSON.stringify(look));
      visit(element.children ?? [], id, place);
    } else {
      complete = false;
    }
  }

  function visit(children: readonly TemplateChild[], id: string, place: Place): void {
    for (const [position, child] of children.entries()) {
      const childId = `${id}.${position}`;
      const part = childPart(place.part, position);
      const inside = { part, scope: place.scope };
      if ('text' in child || 'slot' in child) continue;
      if ('when' in child) {
        const branch = isPresent(lookUp(child.when, place.scope)) ? 'show' : 'otherwise';
        visit(child[branch] ?? [], `${childId}${branch}`, inside);
      } else if ('each' in child) {
        for (const [number, item] of itemsAt(child.each, place.scope).entries()) {
          visit(child.children, childId, itemPlace(part, place.scope, item, number));
        }
      } else {
        visitElement(child, childId, inside);
      }
    }
  }

  visitElement(template, '', { part: '', scope });
  return complete ? { root, scope, byPart, looks } : undefined;
}

/** Groups instances of which every shared place looks the same (the root aside); the largest group becomes the component. */
export function largestAlike(instances: readonly Instance[]): readonly Instance[] {
  const groups: { readonly looks: Map<string, string>; readonly members: Instance[] }[] = [];
  for (const instance of instances) {
    const group = groups.find((candidate) =>
      [...instance.looks].every(([id, look]) => (candidate.looks.get(id) ?? look) === look),
    );
    if (group) {
      group.members.push(instance);
      for (const [id, look] of instance.looks) group.looks.set(id, look);
    } else {
      groups.push({ looks: new Map(instance.looks), members: [instance] });
    }
  }
  const [largest] = groups.toSorted((a, b) => b.members.length - a.members.length);
  return largest?.members ?? [];
}

function index(child: ElementChild, root: ElementNode, byPart: Map<string, ElementNode>): void {
  if (child.type !== 'element' || child.source !== root.source) return;
  byPart.set(child.part, child);
  for (const inner of child.children) index(inner, root, byPart);
}
