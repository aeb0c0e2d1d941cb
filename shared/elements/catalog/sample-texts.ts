import type { NodeSeed } from '#shared/document/seed.ts';
import { type JsonValue, localeSchema } from '#shared/document/value.ts';
import { kindDefinitions } from './index.ts';
import { sampleBrand } from './section.ts';

/** What the seeds of kinds say only until somebody writes what is true. */
export interface SampleTexts {
  /** The first text of a prop that is still a sample; undefined where there is none. */
  in(prop: string, value: JsonValue): string | undefined;
}

/** Kinds that begin with texts that any site can keep. */
const ready: ReadonlySet<string> = new Set(['call-to-action', 'newsletter']);
/** Props that hold what is sent, not what is shown. */
const unseen: ReadonlySet<string> = new Set(['message']);
/** Props that say who, what or when: true of one site alone, however short they are. */
const particular: ReadonlySet<string> = new Set([
  ...['address', 'hours', 'author', 'role', 'caption', 'period'],
]);
/** Parts of a list's item that are written for each site. */
const told = ['name', 'label', 'value', 'text'] as const;

/**
 * The samples of all kinds in all languages: whole sentences, lists of lines, names, addresses, links to the
 * front of another site, and lists of items as long as all of their names stand. Titles of sections such as
 * «Preguntas frecuentes» suit any site.
 */
export function sampleTexts(): SampleTexts {
  const texts = new Set<string>();
  const lists = new Set<string>();
  const collect = (prop: string, value: JsonValue | undefined): void => {
    if (unseen.has(prop)) return;
    const url = addressOf(value);
    if (url !== undefined) texts.add(url);
    if (typeof value === 'string' && (particular.has(prop) || /\.$|\n| · /.test(value)))
      texts.add(value);
    if (!Array.isArray(value)) return;
    const list = tellingOf(value);
    if (list !== undefined) lists.add(list);
    for (const [key, part] of value.flatMap(partsOf)) {
      collect(key, part);
      if (key === 'name' && typeof part === 'string') texts.add(part);
    }
  };
  const visit = (seed: NodeSeed): void => {
    if (ready.has(seed.kind)) return;
    for (const [prop, value] of Object.entries(seed.props ?? {})) collect(prop, value);
    if (seed.kind === 'heading' && seed.props?.['level'] === 1)
      texts.add(String(seed.props['text']));
    seed.children?.forEach(visit);
  };
  for (const { kind, seed } of kindDefinitions) {
    for (const locale of localeSchema.options) {
      const made = seed(locale);
      if (kind === 'heading') texts.add(String(made.props?.['text']));
      visit(made);
      for (const text of repeatedNames(made)) texts.add(text);
    }
  }
  const find = (prop: string, value: JsonValue | undefined): string | undefined => {
    if (unseen.has(prop)) return undefined;
    const url = addressOf(value);
    if (url !== undefined) return texts.has(url) ? url : undefined;
    if (typeof value === 'string') return texts.has(value) ? value : brandIn(prop, value);
    if (!Array.isArray(value)) return undefined;
    const parts = value.flatMap(partsOf);
    const list = tellingOf(value);
    if (list !== undefined && lists.has(list)) return firstText(parts);
    return parts.map(([key, part]) => find(key, part)).find((text) => text !== undefined);
  };
  return { in: find };
}

/** Titles that a seed has several times: they stand for names. */
function repeatedNames(seed: NodeSeed): readonly string[] {
  const names = titlesIn(seed);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function titlesIn({ kind, props, children = [] }: NodeSeed): readonly string[] {
  const title = kind === 'heading' ? props?.['text'] : props?.['title'];
  return [...(typeof title === 'string' ? [title] : []), ...children.flatMap(titlesIn)];
}

/** What a link to another site leads to. */
function addressOf(value: JsonValue | undefined): string | undefined {
  const link = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const { type, url } = link as Readonly<Record<string, JsonValue>>;
  return type === 'url' && typeof url === 'string' ? url : undefined;
}

/** The text where it still has the name that stands for the site's. */
function brandIn(prop: string, value: string): string | undefined {
  const isShown = prop === 'text' || prop === 'name' || prop === 'label';
  return isShown && Object.values(sampleBrand).some((brand) => value.includes(brand))
    ? value
    : undefined;
}

function partsOf(item: JsonValue): [string, JsonValue][] {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
    ? Object.entries(item)
    : [];
}

/** What a list says of its own; undefined where its items say nothing. */
function tellingOf(items: readonly JsonValue[]): string | undefined {
  const said = items.map((item) => {
    const parts = new Map(partsOf(item));
    return told.map((key) => parts.get(key) ?? null);
  });
  return said.flat().some((text) => text !== null) ? JSON.stringify(said) : undefined;
}

function firstText(parts: readonly [string, JsonValue][]): string | undefined {
  const [, text] =
    parts.find(([key, part]) => told.some((one) => one === key) && part !== '') ?? [];
  return typeof text === 'string' ? text : undefined;
}
