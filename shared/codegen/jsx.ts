import { jsxAttributeValue, plainJsxText, stringLiteral } from './syntax.ts';

export interface JsxElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: readonly JsxAttribute[];
  readonly children: readonly JsxNode[];
}

export interface JsxAttribute {
  /** Empty where `value` is spread. */
  readonly name: string;
  readonly value: JsxValue;
  /** The texts that the attribute may have, where there are but some. */
  readonly choices?: ReadonlySet<string>;
}

/** A text, a bare attribute, or code that the generator itself wrote. */
export type JsxValue = string | true | { readonly code: string };

export type JsxNode =
  | JsxElement
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly code: string }
  | {
      readonly type: 'condition';
      readonly test: string;
      readonly show: readonly JsxNode[];
      readonly otherwise: readonly JsxNode[];
    }
  | {
      readonly type: 'loop';
      /** The list, or how many times to repeat the same. */
      readonly list: string | number;
      readonly item: string;
      /** Named where the children or the key read it. */
      readonly index?: string;
      readonly key: string;
      readonly children: readonly JsxNode[];
    };

const width = 100;

/** Prints a tree as lines, each indented by `depth` steps of two spaces; short elements stay on one line. */
export function printJsx(node: JsxNode, depth: number): string {
  const indent = '  '.repeat(depth);
  const line = `${indent}${printInline(node) ?? ''}`;
  if (line.trim() !== '' && line.length <= width) return line;
  switch (node.type) {
    case 'text':
      return `${indent}${textLines(node.text, depth)}`;
    case 'code':
      return `${indent}{${node.code}}`;
    case 'element':
      return printElement(node, depth);
    case 'condition':
      return printCondition(node, depth);
    case 'loop':
      return [
        `${indent}{${loopCall(node)}(${[node.item, ...(node.index ? [node.index] : [])].join(', ')}) => (`,
        printJsx(keyed(node.children, node.key), depth + 1),
        `${indent}))}`,
      ].join('\n');
  }
}

/** Prints several nodes as what a function returns or a branch holds: one element, or a fragment around them. */
export function asOne(nodes: readonly JsxNode[]): JsxNode {
  const [only] = nodes;
  if (only?.type === 'element' && nodes.length === 1) return only;
  return { type: 'element', name: '', attributes: [], children: nodes };
}

function printElement(node: JsxElement, depth: number): string {
  const indent = '  '.repeat(depth);
  const opening = printOpening(node, depth);
  if (node.children.length === 0) return opening;
  const children = node.children.map((child) => printJsx(child, depth + 1));
  return [opening, ...children, `${indent}</${node.name}>`].join('\n');
}

function printOpening(node: JsxElement, depth: number): string {
  const indent = '  '.repeat(depth);
  const end = node.children.length === 0 && node.name !== '' ? ' />' : '>';
  const attributes = node.attributes.map(printAttribute);
  const line = `${indent}<${[node.name, ...attributes].join(' ')}${end}`;
  if (line.length <= width || attributes.length < 2) return line;
  return [
    `${indent}<${node.name}`,
    ...attributes.map((attribute) => `${indent}  ${attribute}`),
    `${indent}${end.trim()}`,
  ].join('\n');
}

function loopCall({ list }: Extract<JsxNode, { type: 'loop' }>): string {
  return typeof list === 'string' ? `${list}.map(` : `Array.from({ length: ${list} }, `;
}

function printCondition(node: Extract<JsxNode, { type: 'condition' }>, depth: number): string {
  const indent = '  '.repeat(depth);
  const show = printBranch(node.show, depth + 1);
  if (node.otherwise.length === 0) return `${indent}{${node.test} && (\n${show}\n${indent})}`;
  const otherwise = printBranch(node.otherwise, depth + 1);
  return `${indent}{${node.test} ? (\n${show}\n${indent}) : (\n${otherwise}\n${indent})}`;
}

/** What a condition shows: one element, one value, or a fragment around several. */
function printBranch(nodes: readonly JsxNode[], depth: number): string {
  const [only] = nodes;
  const indent = '  '.repeat(depth);
  if (nodes.length !== 1 || only === undefined) return printJsx(asOne(nodes), depth);
  if (only.type === 'code') return `${indent}${only.code}`;
  if (only.type === 'text') return `${indent}${stringLiteral(only.text)}`;
  return printJsx(asOne(nodes), depth);
}

/** One line, or undefined where the node needs several. */
function printInline(node: JsxNode): string | undefined {
  if (node.type === 'text') return plainJsxText(node.text) ?? `{${stringLiteral(node.text)}}`;
  if (node.type === 'code') return `{${node.code}}`;
  if (node.type !== 'element') return undefined;
  const opening = `<${[node.name, ...node.attributes.map(printAttribute)].join(' ')}`;
  if (node.children.length === 0 && node.name !== '') return `${opening} />`;
  if (node.children.some((child) => child.type === 'element') && node.children.length > 1)
    return undefined;
  const children = node.children.map(printInline);
  if (children.some((child) => child === undefined || child.includes('\n'))) return undefined;
  return `${opening}>${children.join('')}</${node.name}>`;
}

function printAttribute(attribute: JsxAttribute): string {
  const { name, value } = attribute;
  if (name === '' && typeof value === 'object') return `{...${value.code}}`;
  if (value === true) return name;
  return `${name}=${typeof value === 'string' ? jsxAttributeValue(value) : `{${value.code}}`}`;
}

/** Gives the root of a repeated part its key. */
function keyed(nodes: readonly JsxNode[], key: string): JsxNode {
  const root = asOne(nodes);
  if (root.type !== 'element') return root;
  const name = root.name === '' ? 'Fragment' : root.name;
  return {
    ...root,
    name,
    attributes: [{ name: 'key', value: { code: key } }, ...root.attributes],
  };
}

function textLines(text: string, depth: number): string {
  const plain = plainJsxText(text);
  return plain === undefined ? `{${stringLiteral(text)}}` : fillWords(plain, depth);
}

function fillWords(text: string, depth: number): string {
  const indent = '  '.repeat(depth);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && indent.length + current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current].join(`\n${indent}`);
}
