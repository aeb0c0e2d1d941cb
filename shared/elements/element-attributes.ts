import { isAllowedAttribute, addressAttributes } from './attributes.ts';
import { type BindingScope, bindText, isBinding, lookUp } from './binding.ts';
import type { AttributeValue, ElementTag } from './element.ts';
import { imageSchema } from './image.ts';
import { type PageFinder, linkSchema, resolveLink } from './link.ts';
import { safeUrl } from './safe-url.ts';
import type { TemplateElement } from './template.ts';

/** An element's attributes, filled in; what isn't allowed on the tag or has no value is left out. */
export function elementAttributes(
  template: TemplateElement,
  tag: ElementTag,
  scope: BindingScope,
  pages: PageFinder,
): Readonly<Record<string, AttributeValue>> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, bound] of Object.entries(template.attributes ?? {})) {
    if (!isAllowedAttribute(tag, name)) continue;
    const value = addressAttributes.has(name) ? address(bound, scope, pages) : plain(bound, scope);
    if (value === undefined || (value === '' && !meaningfulWhenEmpty.has(name))) continue;
    attributes[name] = value;
  }
  const target = attributes['href'];
  if (typeof target === 'string' && /^https?:/i.test(target)) {
    attributes['target'] = '_blank';
    attributes['rel'] = 'noopener noreferrer';
  }
  return attributes;
}

/** An empty `alt` says that the image is decoration, an empty `value` that nothing is chosen. */
const meaningfulWhenEmpty = new Set(['alt', 'value']);

type AttributeBinding = NonNullable<TemplateElement['attributes']>[string];

function plain(bound: AttributeBinding, scope: BindingScope): AttributeValue | undefined {
  if (!isBinding(bound)) return bound;
  const value = bound.map || bound.format ? undefined : lookUp(bound.bind, scope);
  if (value === true) return true;
  if (value === false) return undefined;
  const text = bindText(bound, scope);
  return text === undefined ? undefined : text;
}

function address(
  bound: AttributeBinding,
  scope: BindingScope,
  pages: PageFinder,
): AttributeValue | undefined {
  if (!isBinding(bound)) return safeUrl(bound);
  if (bound.map || bound.format) return safeUrl(bindText(bound, scope));
  const value = lookUp(bound.bind, scope);
  if (typeof value === 'string') return safeUrl(value);
  const image = imageSchema.safeParse(value);
  if (image.success) return { type: 'asset', asset: image.data.asset };
  const link = linkSchema.safeParse(value);
  return link.success ? resolveLink(link.data, scope.settings, pages) : undefined;
}
