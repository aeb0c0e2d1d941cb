import type { ProjectSettings } from '#shared/document/settings.ts';
import { formatPrice } from './format-price.ts';
import { chatNumber } from './phone.ts';
import { mapUrl, whatsappUrl } from './safe-url.ts';
import type { Binding } from './template.ts';

/** What paths in a template are looked up in. */
export interface BindingScope {
  readonly props: Readonly<Record<string, unknown>>;
  /** Inside `each`: the item. */
  readonly item?: unknown;
  /** `$id`: an HTML id that is unique in the page. */
  readonly id: string;
  /** `$list`: inside `each`, the id that all items of the list share. */
  readonly list?: string;
  readonly settings: ProjectSettings;
}

/** Narrows a bound value to a binding. */
export function isBinding(value: unknown): value is Binding {
  return typeof value === 'object' && value !== null && 'bind' in value;
}

/** The value at a dotted path, by own keys only; `path?` tells `true` or `false`, whether something is there. */
export function lookUp(path: string, scope: Omit<BindingScope, 'settings'>): unknown {
  if (path.endsWith('?')) return isPresent(lookUp(path.slice(0, -1), scope));
  if (path === '$id') return scope.id;
  if (path === '$list') return scope.list;
  const [first, ...rest] = path.split('.');
  const inItem = first === 'item' && scope.item !== undefined;
  const keys = inItem ? rest : [first ?? '', ...rest];
  return keys.reduce<unknown>(ownValue, inItem ? scope.item : scope.props);
}

/** Truthy and not empty: what `when` asks. A link that goes nowhere counts as empty. */
export function isPresent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null && 'type' in value) return value.type !== 'none';
  return Boolean(value);
}

/** A binding's value as text, mapped and formatted; undefined where there is none. */
export function bindText(binding: Binding, scope: BindingScope): string | undefined {
  const value = lookUp(binding.bind, scope);
  if (binding.map) {
    const option = scalar(value);
    return option !== undefined && Object.hasOwn(binding.map, option)
      ? binding.map[option]
      : undefined;
  }
  switch (binding.format) {
    case 'price':
      return typeof value === 'number' ? formatPrice(value, scope.settings.currency) : undefined;
    case 'percent':
      return typeof value === 'number' && Number.isFinite(value)
        ? `${Math.round(value)}\u00a0%`
        : undefined;
    case 'map':
      return mapUrl(scalar(value) ?? '');
    case 'whatsapp':
      return whatsappUrl(chatNumber(scope.settings), scalar(value) ?? '');
    default:
      return scalar(value);
  }
}

function ownValue(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key))
    return undefined;
  return (holder as Readonly<Record<string, unknown>>)[key];
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
