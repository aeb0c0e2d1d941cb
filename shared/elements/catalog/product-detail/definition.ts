import type { NodeSeed } from '#shared/document/seed.ts';
import type { KindDefinition } from '../../kind.ts';
import { price } from '../price/definition.ts';
import { samplePrice } from '../sample-price.ts';
import { columnSeed, rowSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

/** One product on its own page: pictures, price with tax, what it is, and a button to order it. */
export const productDetail: KindDefinition = {
  kind: 'product-detail',
  icon: 'package-search',
  category: 'commerce',
  label: { es: 'Ficha de producto', pt: 'Ficha do produto', en: 'Product detail' },
  description: {
    es: 'Fotos, precio, detalles y botón de pedido',
    pt: 'Fotos, preço, detalhes e botão de pedido',
    en: 'Pictures, price, details and order button',
  },
  keywords: ['producto', 'produto', 'product', 'ficha', 'detalle', 'detalhe', 'tienda', 'loja'],
  ...sectionKind,
  seed: (locale, currency) => {
    const amount = samplePrice({ es: 189_900, pt: 189.9, en: 49 }, locale, currency);
    const texts = {
      es: [
        'Nombre del producto',
        'Describe en dos frases qué es, para quién y qué lo hace especial.',
        'De qué está hecho o qué contiene\nTamaño, peso o duración\nQué viene incluido',
        'Pedir por WhatsApp',
        'Hola, me interesa este producto.',
        'Plazo de entrega · Cambios y devoluciones',
      ],
      pt: [
        'Nome do produto',
        'Descreva em duas frases o que é, para quem e o que torna especial.',
        'De que é feito ou o que contém\nTamanho, peso ou duração\nO que vem incluído',
        'Pedir pelo WhatsApp',
        'Olá, tenho interesse neste produto.',
        'Prazo de entrega · Trocas e devoluções',
      ],
      en: [
        'Name of the product',
        'Describe in two sentences what it is, for whom, and what makes it special.',
        'What it is made of, or what it holds\nSize, weight or length\nWhat is included',
        'Order on WhatsApp',
        'Hello, I am interested in this product.',
        'Time to deliver · Exchanges and returns',
      ],
    } as const;
    const [name, lead, points, label, message, shipping] = texts[locale];
    const picture = (aspectRatio: number): NodeSeed => ({
      kind: 'image',
      style: { base: { aspectRatio, radius: '$radius.md' } },
    });
    return {
      kind: 'product-detail',
      children: [
        sectionContent([
          rowSeed(
            '$space.12',
            [
              columnSeed('$space.3', [
                {
                  kind: 'image',
                  style: { base: { aspectRatio: 1.1, radius: '$radius.lg' } },
                },
                {
                  kind: 'frame',
                  style: {
                    base: { layout: 'grid', columns: 3, gap: '$space.3', width: 'fill' },
                  },
                  children: [picture(1), picture(1), picture(1)],
                },
              ]),
              columnSeed('$space.5', [
                {
                  kind: 'heading',
                  props: { text: name, level: 1 },
                  style: { base: { fontSize: '$text.4xl' }, mobile: { fontSize: '$text.3xl' } },
                },
                {
                  kind: 'price',
                  props: { ...price.seed(locale, currency).props, amount },
                },
                {
                  kind: 'text',
                  props: { text: lead },
                  style: { base: { color: '$color.muted' } },
                },
                { kind: 'list', props: { items: points } },
                {
                  kind: 'whatsapp-button',
                  props: { label, message },
                  style: { base: { width: 'fill', maxWidth: 400 } },
                },
                {
                  kind: 'text',
                  props: { text: shipping, as: 'small' },
                  style: { base: { fontSize: '$text.sm', color: '$color.muted' } },
                },
              ]),
            ],
            { align: 'start' },
          ),
        ]),
      ],
    };
  },
  template: sectionTemplate('section', { paddingTop: '$space.12' }),
};
