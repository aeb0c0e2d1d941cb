/** What of an HTML element decides what it becomes. */
export interface HtmlElement {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

const longestHtml = 4_000_000;
const mostNodes = 20_000;
const deepest = 120;
/** Attributes that are looked at. */
const readAttributes = ['href', 'src', 'alt', 'start'];
/** Elements that say nothing to a reader. */
const silent = new Set(
  'script style head template noscript svg math iframe object embed video audio canvas select'.split(
    ' ',
  ),
);

/**
 * Reads HTML from the clipboard as a small tree. Nothing of it runs or loads; what is too long, too much or
 * too deep is left out at its end.
 */
export function readHtml(html: string): HtmlElement {
  const { body } = new DOMParser().parseFromString(html.slice(0, longestHtml), 'text/html');
  let left = mostNodes;
  function read(element: Element, depth: number): HtmlElement {
    const children: HtmlNode[] = [];
    for (const node of element.childNodes) {
      left -= 1;
      if (left < 0 || depth > deepest) break;
      if (node instanceof Text) children.push(node.data);
      else if (node instanceof Element && !silent.has(node.localName))
        children.push(read(node, depth + 1));
    }
    const attributes = readAttributes.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value] as const];
    });
    return { tag: element.localName, attributes: Object.fromEntries(attributes), children };
  }
  return read(body, 0);
}
