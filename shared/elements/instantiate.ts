import type { NodeId } from '#shared/document/node.ts';
import type { ResponsiveStyle } from '#shared/document/style.ts';
import { type BindingScope, bindText, isBinding, isPresent, lookUp } from './binding.ts';
import type { CssDeclarations } from './css.ts';
import { elementAttributes } from './element-attributes.ts';
import type { ElementChild, ElementNode, ElementTag } from './element.ts';
import { type ElementContext, nestedTag, withinElement } from './element-context.ts';
import { imageSchema, positionOf } from './image.ts';
import type { PageFinder } from './link.ts';
import { mergeStyles } from './responsive-style.ts';
import { styleToCss } from './style-to-css.ts';
import type { TemplateChild, TemplateElement } from './template.ts';

/** What fills a kind's template for one node. */
export interface Instance {
  readonly source: NodeId;
  readonly scope: BindingScope;
  /** The node's own style, laid over the template's root. */
  readonly style: ResponsiveStyle;
  readonly pages: PageFinder;
  /** Builds the node's children for the element that they stand in. */
  readonly slot: (context: ElementContext) => readonly ElementChild[];
}

/** Fills a template: one element tree for one node below a parent of this context. */
export function instantiate(
  template: TemplateElement,
  instance: Instance,
  context: ElementContext,
): ElementNode {
  return element(template, instance, context, '');
}

function element(
  template: TemplateElement,
  instance: Instance,
  context: ElementContext,
  part: string,
): ElementNode {
  const { scope, source } = instance;
  const tag = nestedTag(tagOf(template, scope), context);
  const variants = (template.variants ?? []).map(({ prop, options }) => {
    const option = String(lookUp(prop, scope));
    return Object.hasOwn(options, option) ? options[option] : undefined;
  });
  const style = mergeStyles(template.style, ...variants, part === '' ? instance.style : undefined);
  const { css, children } = styleToCss(style, context.layout, tag, {
    ...template.css,
    ...(tag === 'img' && style.base?.objectFit === 'cover' ? focusOf(template, scope) : {}),
  });
  const icon = isBinding(template.icon) ? bindText(template.icon, scope) : template.icon;
  return {
    type: 'element',
    key: keyOf(source, part),
    source,
    part,
    tag,
    attributes: elementAttributes(template, tag, scope, instance.pages),
    ...(icon !== undefined && iconPattern.test(icon) ? { icon } : {}),
    css,
    children: childrenOf(
      template.children ?? [],
      instance,
      withinElement(context, tag, children),
      part,
    ),
  };
}

/** Keeps the point of a picture in view that its value names. */
function focusOf(template: TemplateElement, scope: BindingScope): CssDeclarations {
  const source = template.attributes?.['src'];
  const value = isBinding(source) ? imageSchema.safeParse(lookUp(source.bind, scope)).data : null;
  return value?.focus ? { 'object-position': positionOf(value.focus) } : {};
}

const iconPattern = /^[a-z][a-z0-9-]{0,60}$/;

function tagOf(template: TemplateElement, scope: BindingScope): ElementTag {
  if (typeof template.tag === 'string') return template.tag;
  // The map holds tags only, by its type.
  return (bindText(template.tag, scope) as ElementTag | undefined) ?? 'div';
}

function childrenOf(
  children: readonly TemplateChild[],
  instance: Instance,
  context: ElementContext,
  parent: string,
): ElementChild[] {
  return children.flatMap((child, index): readonly ElementChild[] => {
    const part = parent === '' ? String(index) : `${parent}.${index}`;
    if ('slot' in child) return instance.slot(context);
    if ('text' in child) return textOf(child.text, instance, part);
    if ('when' in child) {
      const branch = isPresent(lookUp(child.when, instance.scope)) ? child.show : child.otherwise;
      return childrenOf(branch ?? [], instance, context, part);
    }
    if ('each' in child) {
      const items = lookUp(child.each, instance.scope);
      if (!Array.isArray(items)) return [];
      return items.flatMap((item: unknown, position) => {
        const { id } = instance.scope;
        const scope = { ...instance.scope, item, id: `${id}-${position}`, list: id };
        return childrenOf(child.children, { ...instance, scope }, context, `${part}.${position}`);
      });
    }
    return [element(child, instance, context, part)];
  });
}

function textOf(
  bound: Extract<TemplateChild, { text: unknown }>['text'],
  { scope, source }: Instance,
  part: string,
): readonly ElementChild[] {
  const key = keyOf(source, part);
  if (!isBinding(bound)) return [{ type: 'text', key, source, text: bound }];
  const text = bindText(bound, scope);
  // The place of a text that is typed stays while it is empty.
  const typed = !bound.format && !bound.map && Object.hasOwn(scope.props, bound.bind);
  return text === undefined && !typed ? [] : [{ type: 'text', key, source, text: text ?? '' }];
}

function keyOf(source: NodeId, part: string): string {
  return part === '' ? source : `${source}/${part}`;
}
