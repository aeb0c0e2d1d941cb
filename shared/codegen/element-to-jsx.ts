import type { NodeId } from '#shared/document/node.ts';
import type {
  AttributeValue,
  ElementChild,
  ElementNode,
  PageReference,
} from '#shared/elements/element.ts';
import { isFlag, jsxName, numberOf } from './attributes.ts';
import type { ChatLinkContext } from './chat-links.ts';
import type { ConstantList } from './constants.ts';
import { imageJsx, withOwnSize } from './image-jsx.ts';
import type { JsxAttribute, JsxElement, JsxNode, JsxValue } from './jsx.ts';
import { tailwindClasses } from './tailwind-classes.ts';
import type { ClassContext } from './tailwind-values.ts';

/** What elements are printed with. */
export interface JsxContext extends ChatLinkContext {
  readonly classes: ClassContext;
  /** The route of a page. */
  readonly routeOf: (page: NodeId) => string | undefined;
  /** What an HTML id of the element tree is called; the same for any other text. */
  readonly idOf: (id: string) => string;
  /** The identifier of an icon's component; undefined for an icon that doesn't exist. */
  readonly iconName: (icon: string) => string | undefined;
  readonly constants: ConstantList;
  /** What stands for an element instead of its own JSX: a section in a file of its own, a component. */
  readonly replace: (element: ElementNode, context: JsxContext) => JsxElement | undefined;
}

/** Where the link past what all pages begin with leads. */
const mainAnchor: readonly JsxAttribute[] = [{ name: 'id', value: 'main' }];

/** One element with all that is in it as JSX. */
export function elementToJsx(element: ElementNode, context: JsxContext): JsxElement {
  const { css } = withOwnSize(element);
  const classes = tailwindClasses(css, context.classes);
  const className: JsxAttribute[] =
    classes.length === 0 ? [] : [{ name: 'className', value: classes.join(' ') }];
  if (element.tag === 'svg') return iconElement(element, className, context);
  const route = pageRoute(element, context);
  if (route !== undefined) context.imports.use('Link');
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) => {
    if (route !== undefined && name === 'href') return [{ name: 'to', value: route }];
    const printed = attributeValue(name, value, context);
    return printed === undefined ? [] : [{ name: jsxName(element.tag, name), value: printed }];
  });
  const shown =
    element.tag === 'img'
      ? imageJsx([element], attributes, context)
      : { name: formName(element, context) ?? element.tag, attributes };
  const anchor = element.tag === 'main' && element.attributes['id'] === undefined ? mainAnchor : [];
  const leads = route !== undefined || attributes.some(({ name }) => name === 'href');
  return {
    type: 'element',
    name: linkName(shown.name, route, leads),
    attributes: [...anchor, ...shown.attributes, ...className],
    children: isVoid(element.tag) ? [] : childrenToJsx(element.children, context),
  };
}

/** Children as JSX; texts side by side become one. */
export function childrenToJsx(
  children: readonly ElementChild[],
  context: JsxContext,
): readonly JsxNode[] {
  const nodes: JsxNode[] = [];
  for (const child of children) {
    const last = nodes.at(-1);
    if (child.type === 'element')
      nodes.push(context.replace(child, context) ?? elementToJsx(child, context));
    else if (last?.type === 'text')
      nodes[nodes.length - 1] = { type: 'text', text: last.text + child.text };
    else if (child.text !== '') nodes.push({ type: 'text', text: child.text });
  }
  return nodes;
}

/** An icon's component. */
function iconElement(
  element: ElementNode,
  className: readonly JsxAttribute[],
  context: JsxContext,
): JsxElement {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]): JsxAttribute[] =>
    typeof value === 'string' ? [{ name, value }] : [],
  );
  const name = element.icon === undefined ? undefined : context.iconName(element.icon);
  if (name !== undefined) context.imports.add('lucide-react', name);
  return {
    type: 'element',
    name: name ?? 'svg',
    attributes: [...attributes, ...className],
    children: [],
  };
}

/** The component of a form that goes to WhatsApp. */
function formName(
  { tag, attributes: { action } }: ElementNode,
  { imports }: JsxContext,
): string | undefined {
  const isChat = typeof action === 'string' && action.startsWith('https://wa.me/');
  if (tag !== 'form' || !isChat) return undefined;
  imports.use('WhatsAppForm');
  return 'WhatsAppForm';
}

/** A link that leads nowhere is only its text. */
function linkName(name: string, route: string | undefined, leads: boolean): string {
  if (route !== undefined) return 'Link';
  return name === 'a' && !leads ? 'span' : name;
}

function pageRoute(element: ElementNode, context: JsxContext): string | undefined {
  const target = element.attributes['href'];
  if (element.tag !== 'a' || typeof target !== 'object' || target.type !== 'page') return undefined;
  return pageAddress(target, context);
}

function pageAddress(
  { page, hash }: PageReference,
  context: Pick<JsxContext, 'routeOf'>,
): string | undefined {
  const route = context.routeOf(page);
  return route === undefined || hash === undefined ? route : `${route}#${hash}`;
}

/** An attribute's value as JSX; undefined for an image or page that isn't there. */
export function attributeValue(
  name: string,
  value: AttributeValue,
  context: Pick<JsxContext, 'classes' | 'routeOf' | 'idOf'>,
): JsxValue | undefined {
  if (value === true) return name.startsWith('aria-') || name.startsWith('data-') ? 'true' : true;
  if (typeof value === 'string') {
    if (isFlag(name)) return true;
    const number = numberOf(name, value);
    if (number !== undefined) return { code: String(number) };
    return refersToElements(name) ? value.split(' ').map(context.idOf).join(' ') : value;
  }
  if (value.type === 'asset') return context.classes.imageUrl(value.asset);
  return pageAddress(value, context);
}

/** Whether an attribute holds ids of elements. */
function refersToElements(name: string): boolean {
  return /^(?:id|for|name|list|aria-(?:labelledby|describedby|controls))$/.test(name);
}

/** Elements that have no children. */
export function isVoid(tag: string): boolean {
  return tag === 'img' || tag === 'input' || tag === 'hr';
}
