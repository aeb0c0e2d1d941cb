import type { DocumentNode } from '#shared/document/node.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { type ImageValue, imageProp } from '#shared/elements/image.ts';

/**
 * The props to set where a prop of a node gets a picture. What described another picture is taken out
 * with it, so that the check asks for it anew; a crop shows the same picture.
 */
export function pictureProps(
  { kind, props }: Pick<DocumentNode, 'kind' | 'props'>,
  prop: string,
  value: JsonValue,
): Readonly<Record<string, JsonValue>> {
  const before = imageProp.parse(props[prop] ?? null);
  const same = before === null || originalOf(before) === originalOf(imageProp.parse(value));
  const described = kindOf(kind)?.fields.some((field) => field.prop === 'alt') === true;
  return same || !described ? { [prop]: value } : { [prop]: value, alt: '' };
}

function originalOf(image: ImageValue | null): string | null {
  return image === null ? null : (image.crop?.of ?? image.asset);
}
