import { type CssDeclarations, type CssProperty, cssProperties } from '#shared/elements/css.ts';

const placeOf = new Map<string, number>(cssProperties.map((property, place) => [property, place]));

/** The properties that are declared, in the order of `cssProperties`. */
export function declaredIn(declarations: CssDeclarations): readonly CssProperty[] {
  const isKnown = (property: string): property is CssProperty => placeOf.has(property);
  const place = (property: CssProperty) => placeOf.get(property) ?? 0;
  return Object.keys(declarations)
    .filter(isKnown)
    .toSorted((a, b) => place(a) - place(b));
}
