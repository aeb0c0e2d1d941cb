import { parseSync } from 'vite';

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What is wrong with the names of one module. */
export interface NameFaults {
  /** The module doesn't parse. */
  readonly errors: readonly string[];
  /** Declared or imported more than once in the same place. */
  readonly twice: readonly string[];
  /** Hides what is declared outside of the function, or a name of the language that the module uses. */
  readonly hiding: readonly string[];
  /** Used, and nowhere declared, imported or known to every module. */
  readonly unknown: readonly string[];
  /** Imported, and not used. */
  readonly unused: readonly string[];
}

/** Names that every module of the generated app may use without an import. */
const globals = new Set(
  (
    'Array Boolean Date Error HTMLElement HTMLFormElement HTMLInputElement Infinity ' +
    'HTMLLinkElement HTMLSelectElement HTMLTextAreaElement JSON Map Math NaN Number Object Omit Promise Readonly ' +
    'Record Set String URL WeakMap document encodeURIComponent decodeURIComponent undefined window ' +
    'history sessionStorage requestAnimationFrame location ScrollBehavior Partial Pick'
  ).split(' '),
);

interface Block {
  readonly names: Set<string>;
  readonly outer: Block | undefined;
}

/** Looks for names that clash, hide others or lead nowhere. Loops may each have their own `_` and `index`. */
export function nameFaults(path: string, code: string): NameFaults {
  const { program, errors } = parseSync(path, code);
  const found = { twice: new Set<string>(), hiding: new Set<string>(), unknown: new Set<string>() };
  const used = new Set<string>();
  const imported = new Set<string>();

  const declare = (name: string, block: Block): void => {
    if (block.names.has(name)) found.twice.add(name);
    block.names.add(name);
    const isOwn = name === '_' || name === 'index';
    if (!isOwn && (isKnown(name, block.outer) || globals.has(name))) found.hiding.add(name);
  };

  const note = (name: string, block: Block): void => {
    used.add(name);
    if (!isKnown(name, block) && !globals.has(name)) found.unknown.add(name);
  };

  const declarePattern = (pattern: unknown, block: Block): void => {
    if (!isNode(pattern)) return;
    switch (pattern.type) {
      case 'Identifier':
        declare(String(pattern['name']), block);
        break;
      case 'ObjectPattern':
        for (const each of nodesOf(pattern['properties']))
          declarePattern(each['value'] ?? each['argument'], block);
        break;
      case 'ArrayPattern':
        for (const each of nodesOf(pattern['elements'])) declarePattern(each, block);
        break;
      case 'AssignmentPattern':
        declarePattern(pattern['left'], block);
        break;
      default:
        declarePattern(pattern['argument'], block);
    }
  };

  /** Declares what the statements of a block declare, wherever in it. */
  const hoist = (statements: readonly SyntaxNode[], block: Block): void => {
    for (const statement of statements) {
      const declared = isNode(statement['declaration']) ? statement['declaration'] : statement;
      if (declared.type === 'ImportDeclaration') {
        for (const specifier of nodesOf(declared['specifiers'])) {
          const local = specifier['local'];
          if (!isNode(local)) continue;
          imported.add(String(local['name']));
          declare(String(local['name']), block);
        }
      } else if (declared.type === 'VariableDeclaration') {
        for (const each of nodesOf(declared['declarations'])) declarePattern(each['id'], block);
      } else if (isNode(declared['id'])) declarePattern(declared['id'], block);
    }
  };

  const visit = (value: unknown, block: Block): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each, block);
      return;
    }
    if (!isNode(value)) return;
    const inside = (): Block => ({ names: new Set(), outer: block });
    switch (value.type) {
      case 'ImportDeclaration':
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        const own = inside();
        for (const each of nodesOf(value['params'])) {
          declarePattern(each, own);
          visitPattern(each, own);
        }
        const body = value['body'];
        if (isNode(body)) hoist(nodesOf(body['body']), own);
        visit(isNode(body) && body.type === 'BlockStatement' ? body['body'] : body, own);
        visit(value['returnType'], own);
        return;
      }
      case 'BlockStatement': {
        const own = inside();
        hoist(nodesOf(value['body']), own);
        return visit(value['body'], own);
      }
      case 'ForOfStatement':
      case 'ForStatement': {
        const own = inside();
        hoist(nodesOf([value['left'] ?? value['init']]), own);
        for (const part of ['left', 'init', 'right', 'test', 'update', 'body'])
          visit(value[part], own);
        return;
      }
      case 'VariableDeclarator':
        visitPattern(value['id'], block);
        return visit(value['init'], block);
      case 'TSInterfaceDeclaration':
        visit(value['extends'], block);
        return visit(value['body'], block);
      case 'TSPropertySignature':
        return visit(value['typeAnnotation'], block);
      case 'TSTypeReference':
        visit(value['typeArguments'], block);
        return visit(value['typeName'], block);
      case 'TSQualifiedName':
        return visit(value['left'], block);
      case 'MemberExpression':
        visit(value['object'], block);
        if (value['computed'] === true) visit(value['property'], block);
        return;
      case 'Property':
        if (value['computed'] === true) visit(value['key'], block);
        return visit(value['value'], block);
      case 'JSXElement': {
        const opening = value['openingElement'];
        if (isNode(opening)) {
          readElement(opening['name'], block);
          visit(opening['attributes'], block);
        }
        return visit(value['children'], block);
      }
      case 'JSXAttribute':
        return visit(value['value'], block);
      case 'Identifier':
        return note(String(value['name']), block);
      default:
        for (const [field, each] of Object.entries(value)) if (field !== 'id') visit(each, block);
    }
  };

  /** The types and defaults of a pattern, without the names that it declares. */
  const visitPattern = (pattern: unknown, block: Block): void => {
    if (!isNode(pattern)) return;
    visit(pattern['typeAnnotation'], block);
    if (pattern.type === 'AssignmentPattern') {
      visit(pattern['right'], block);
      visitPattern(pattern['left'], block);
    }
    for (const each of nodesOf(pattern['properties'])) visitPattern(each['value'], block);
  };

  const readElement = (name: unknown, block: Block): void => {
    if (!isNode(name)) return;
    if (name.type === 'JSXMemberExpression') return readElement(name['object'], block);
    const text = String(name['name']);
    if (/^[A-Z]/.test(text) || name.type !== 'JSXIdentifier' || isKnown(text, block))
      note(text, block);
  };

  const module: Block = { names: new Set(), outer: undefined };
  const statements = nodesOf(program.body);
  hoist(statements, module);
  visit(statements, module);
  return {
    errors: errors.map(({ message }) => message),
    twice: [...found.twice],
    hiding: [...found.hiding],
    unknown: [...found.unknown],
    unused: [...imported].filter((name) => !used.has(name)),
  };
}

/** Names without fault. */
export const noNameFaults: NameFaults = {
  errors: [],
  twice: [],
  hiding: [],
  unknown: [],
  unused: [],
};

function isKnown(name: string, block: Block | undefined): boolean {
  return block !== undefined && (block.names.has(name) || isKnown(name, block.outer));
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nodesOf(value: unknown): readonly SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
