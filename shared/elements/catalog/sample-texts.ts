import type { NodeSeed } from '#shared/document/seed.ts';
import { type JsonValue, localeSchema } from '#shared/document/value.ts';
import { kindDefinitions } from './index.ts';

/** What the seeds of kinds say only until somebody writes what is true. */
export interface SampleTexts {
  /** The first text of a prop that is still a sample; undefined where there is none. */
  in(prop: string, value: JsonValue): string | undefined;
}

/** Kinds that begin with texts that any site can keep. */
const ready: ReadonlySet<string> = new Set(['call-to-action', 'newsletter', 'social-links']);
/** Props that hold what is sent, not what is shown. */
const unseen: ReadonlySet<string> = new Set(['message', 'link', 'buttonLink']);
/** Parts of a list's item that are written for each site. */
const told = ['name', 'label', 'value', 'text'] as const;

/**
 * The samples of all kinds in all languages: whole sentences, lists of lines, addresses, and lists of
 * items as long as all of their names stand. Short titles such as «Preguntas frecuentes» suit any site.
 */
export function sampleTexts(): SampleTexts {
  const texts = new Set<string>();
  const lists = new Set<string>();
  const collect = (prop: string, value: JsonValue | undefined): void => {
    if (unseen.has(prop)) return;
    if (typeof value === 'string' && (prop === 'address' || /\.$|\n/.test(value))) texts.add(value);
    if (!Array.isArray(value)) return;
    const list = tellingOf(value);
    if (list !== undefined) lists.add(list);
    for (const [key, part] of value.flatMap(partsOf)) collect(key, part);
  };
  const visit = (seed: NodeSeed): void => {
    if (ready.has(seed.kind)) return;
    for (const [prop, value] of Object.entries(seed.props ?? {})) collect(prop, value);
    seed.children?.forEach(visit);
  };
  for (const { kind, seed } of kindDefinitions) {
    for (const locale of localeSchema.options) {
      const made = seed(locale);
      if (kind === 'heading') texts.add(String(made.props?.['text']));
      visit(made);
    }
  }
  const find = (prop: string, value: JsonValue | undefined): string | undefined => {
    if (unseen.has(prop)) return undefined;
    if (typeof value === 'string') return texts.has(value) ? value : undefined;
    if (!Array.isArray(value)) return undefined;
    const parts = value.flatMap(partsOf);
    const list = tellingOf(value);
    if (list !== undefined && lists.has(list)) return firstText(parts);
    return parts.map(([key, part]) => find(key, part)).find((text) => text !== undefined);
  };
  return { in: find };
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
