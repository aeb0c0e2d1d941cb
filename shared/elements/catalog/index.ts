import type { KindDefinition } from '../kind.ts';
import { accordion } from './accordion/definition.ts';
import { button } from './button/definition.ts';
import { callToAction } from './call-to-action/definition.ts';
import { checkbox } from './checkbox/definition.ts';
import { divider } from './divider/definition.ts';
import { featureGrid } from './feature-grid/definition.ts';
import { footer } from './footer/definition.ts';
import { form } from './form/definition.ts';
import { frame } from './frame/definition.ts';
import { heading } from './heading/definition.ts';
import { hero } from './hero/definition.ts';
import { icon } from './icon/definition.ts';
import { image } from './image/definition.ts';
import { input } from './input/definition.ts';
import { link } from './link/definition.ts';
import { navigationBar } from './navigation-bar/definition.ts';
import { price } from './price/definition.ts';
import { productCard } from './product-card/definition.ts';
import { productGrid } from './product-grid/definition.ts';
import { select } from './select/definition.ts';
import { testimonial } from './testimonial/definition.ts';
import { textArea } from './text-area/definition.ts';
import { text } from './text/definition.ts';
import { whatsappButton } from './whatsapp-button/definition.ts';

/** Every kind of the product, in the order of the palette. Adding one is a folder and a line here. */
export const kindDefinitions: readonly KindDefinition[] = [
  frame,
  divider,
  heading,
  text,
  image,
  icon,
  button,
  link,
  form,
  input,
  textArea,
  select,
  checkbox,
  navigationBar,
  hero,
  featureGrid,
  testimonial,
  accordion,
  callToAction,
  footer,
  productGrid,
  productCard,
  price,
  whatsappButton,
];

const byName = new Map(kindDefinitions.map((definition) => [definition.kind, definition]));

/** A kind's definition; undefined for one that this version doesn't know. */
export function kindOf(kind: string): KindDefinition | undefined {
  return byName.get(kind);
}
