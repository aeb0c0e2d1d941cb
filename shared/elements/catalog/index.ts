import type { KindDefinition } from '../kind.ts';
import { accordion } from './accordion/definition.ts';
import { breadcrumbs } from './breadcrumbs/definition.ts';
import { button } from './button/definition.ts';
import { callToAction } from './call-to-action/definition.ts';
import { cartSummary } from './cart-summary/definition.ts';
import { checkbox } from './checkbox/definition.ts';
import { divider } from './divider/definition.ts';
import { featureGrid } from './feature-grid/definition.ts';
import { footer } from './footer/definition.ts';
import { form } from './form/definition.ts';
import { frame } from './frame/definition.ts';
import { gallery } from './gallery/definition.ts';
import { heading } from './heading/definition.ts';
import { hero } from './hero/definition.ts';
import { icon } from './icon/definition.ts';
import { image } from './image/definition.ts';
import { input } from './input/definition.ts';
import { link } from './link/definition.ts';
import { list } from './list/definition.ts';
import { logos } from './logos/definition.ts';
import { mapLink } from './map-link/definition.ts';
import { navigationBar } from './navigation-bar/definition.ts';
import { newsletter } from './newsletter/definition.ts';
import { price } from './price/definition.ts';
import { pricingTable } from './pricing-table/definition.ts';
import { productCard } from './product-card/definition.ts';
import { productDetail } from './product-detail/definition.ts';
import { productGrid } from './product-grid/definition.ts';
import { radio } from './radio/definition.ts';
import { select } from './select/definition.ts';
import { sidebar } from './sidebar/definition.ts';
import { socialLinks } from './social-links/definition.ts';
import { stats } from './stats/definition.ts';
import { tabs } from './tabs/definition.ts';
import { team } from './team/definition.ts';
import { testimonial } from './testimonial/definition.ts';
import { textArea } from './text-area/definition.ts';
import { text } from './text/definition.ts';
import { video } from './video/definition.ts';
import { whatsappButton } from './whatsapp-button/definition.ts';

/** Every kind of the product, in the order of the palette. Adding one is a folder and a line here. */
export const kindDefinitions: readonly KindDefinition[] = [
  frame,
  divider,
  heading,
  text,
  list,
  image,
  icon,
  video,
  gallery,
  mapLink,
  button,
  link,
  socialLinks,
  form,
  input,
  textArea,
  select,
  radio,
  checkbox,
  navigationBar,
  breadcrumbs,
  sidebar,
  hero,
  featureGrid,
  stats,
  logos,
  testimonial,
  team,
  pricingTable,
  accordion,
  tabs,
  newsletter,
  callToAction,
  footer,
  productGrid,
  productCard,
  productDetail,
  price,
  cartSummary,
  whatsappButton,
];

const byName = new Map(kindDefinitions.map((definition) => [definition.kind, definition]));

/** A kind's definition; undefined for one that this version doesn't know. */
export function kindOf(kind: string): KindDefinition | undefined {
  return byName.get(kind);
}
