import { z } from 'zod';
import { imageProp } from '../../image.ts';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { amountProp, textProp } from '../props.ts';
import { samplePrice } from '../sample-price.ts';
import { productCardTemplate } from './template.ts';

/** A product in a list: picture, name, price and a button to buy it. */
export const productCard: KindDefinition = {
  kind: 'product-card',
  icon: 'shopping-bag',
  category: 'commerce',
  label: { es: 'Tarjeta de producto', pt: 'Cartão de produto', en: 'Product card' },
  description: {
    es: 'Foto, nombre, precio y botón de compra',
    pt: 'Foto, nome, preço e botão de compra',
    en: 'Picture, name, price and buy button',
  },
  keywords: ['producto', 'produto', 'product', 'tarjeta', 'cartão', 'card', 'tienda', 'loja'],
  props: z.object({
    image: imageProp,
    alt: textProp('', 300),
    badge: textProp('', 60),
    title: textProp('', 200),
    description: textProp('', 600),
    price: amountProp,
    oldPrice: amountProp,
    link: linkProp,
    buttonLabel: textProp('', 120),
    buttonLink: linkProp,
  }),
  fields: [
    {
      prop: 'image',
      label: { es: 'Imagen', pt: 'Imagem', en: 'Image' },
      control: { type: 'image' },
    },
    {
      prop: 'alt',
      label: { es: 'Descripción de la imagen', pt: 'Descrição da imagem', en: 'Image description' },
      control: { type: 'text' },
    },
    {
      prop: 'badge',
      label: { es: 'Distintivo', pt: 'Selo', en: 'Badge' },
      control: { type: 'text' },
    },
    { prop: 'title', label: { es: 'Nombre', pt: 'Nome', en: 'Name' }, control: { type: 'text' } },
    {
      prop: 'description',
      label: { es: 'Descripción', pt: 'Descrição', en: 'Description' },
      control: { type: 'multiline' },
    },
    {
      prop: 'price',
      label: { es: 'Precio', pt: 'Preço', en: 'Price' },
      control: { type: 'price' },
    },
    {
      prop: 'oldPrice',
      label: { es: 'Precio anterior', pt: 'Preço anterior', en: 'Former price' },
      control: { type: 'price' },
    },
    {
      prop: 'link',
      label: { es: 'Enlace del nombre', pt: 'Link do nome', en: "Name's link" },
      control: { type: 'link' },
    },
    {
      prop: 'buttonLabel',
      label: { es: 'Texto del botón', pt: 'Texto do botão', en: 'Button label' },
      control: { type: 'text' },
    },
    {
      prop: 'buttonLink',
      label: { es: 'Enlace del botón', pt: 'Link do botão', en: 'Button link' },
      control: { type: 'link' },
    },
  ],
  styleSections: ['size', 'fill', 'border', 'effects'],
  children: 'none',
  seed: (locale, currency) => ({
    kind: 'product-card',
    style: { base: { maxWidth: 360 } },
    props: {
      title: { es: 'Nombre del producto', pt: 'Nome do produto', en: 'Product name' }[locale],
      description: {
        es: 'Una frase que diga por qué vale la pena.',
        pt: 'Uma frase que diga por que vale a pena.',
        en: 'One sentence on why it is worth it.',
      }[locale],
      badge: { es: 'Nuevo', pt: 'Novo', en: 'New' }[locale],
      price: samplePrice({ es: 129_900, pt: 129.9, en: 39 }, locale, currency),
      buttonLabel: { es: 'Pedir por WhatsApp', pt: 'Pedir pelo WhatsApp', en: 'Order on WhatsApp' }[
        locale
      ],
      buttonLink: {
        type: 'whatsapp',
        text: {
          es: 'Hola, me interesa este producto.',
          pt: 'Olá, tenho interesse neste produto.',
          en: 'Hello, I am interested in this product.',
        }[locale],
      },
    },
  }),
  template: productCardTemplate,
  code: { as: 'component', name: 'ProductCard' },
};
