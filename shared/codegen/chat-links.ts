import type { ImportList } from './imports.ts';
import type { JsxElement, JsxNode } from './jsx.ts';
import { stringLiteral } from './syntax.ts';

/** What links to the site's own WhatsApp number are printed with. */
export interface ChatLinkContext {
  readonly imports: ImportList;
  /** Digits; empty where the site has no number. */
  readonly chatNumber: string;
}

/** `src/lib/site.ts` */
export function siteFile(number: string): string {
  return `/** Where the site's WhatsApp links lead: country code and number, digits only. */
export const whatsappNumber = ${stringLiteral(number)};

/** The address of a WhatsApp chat that begins with a text. */
export function whatsappLink(text = ''): string {
  const query = text === '' ? '' : \`?text=\${encodeURIComponent(text)}\`;
  return \`https://wa.me/\${whatsappNumber}\${query}\`;
}
`;
}

/** A call of `whatsappLink` that gives this address; undefined for all others. */
export function chatLinkCode(
  address: string,
  { imports, chatNumber }: ChatLinkContext,
): string | undefined {
  const text = chatMessage(address, chatNumber);
  if (text === undefined) return undefined;
  imports.use('whatsappLink');
  return `whatsappLink(${text === '' ? '' : stringLiteral(text)})`;
}

/** What a chat at this address begins with; undefined where it isn't one with this number. */
export function chatMessage(address: string, chatNumber: string): string | undefined {
  const start = `https://wa.me/${chatNumber}`;
  if (chatNumber === '' || !address.startsWith(start)) return undefined;
  const query = address.slice(start.length);
  return query === '' ? '' : decoded(query);
}

/** The same elements with calls for addresses. */
export function withChatLinks(element: JsxElement, context: ChatLinkContext): JsxElement {
  const inside = (node: JsxNode): JsxNode => {
    switch (node.type) {
      case 'element':
        return withChatLinks(node, context);
      case 'condition':
        return { ...node, show: node.show.map(inside), otherwise: node.otherwise.map(inside) };
      case 'loop':
        return { ...node, children: node.children.map(inside) };
      case 'text':
      case 'code':
        return node;
    }
  };
  const attributes = element.attributes.map((attribute) => {
    const { value } = attribute;
    const code = typeof value === 'string' ? chatLinkCode(value, context) : undefined;
    return code === undefined ? attribute : { ...attribute, value: { code } };
  });
  return { ...element, attributes, children: element.children.map(inside) };
}

/** The text in `?text=…`, where writing it again gives the same. */
function decoded(query: string): string | undefined {
  try {
    const text = decodeURIComponent(query.replace(/^\?text=/, ''));
    return text !== '' && query === `?text=${encodeURIComponent(text)}` ? text : undefined;
  } catch {
    return undefined;
  }
}
