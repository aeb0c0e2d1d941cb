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
  ...sectionKind,
  seed: (locale, currency) => {
    const amount = samplePrice({ es: 189_900, pt: 189.9, en: 49 }, locale, currency);
    const texts = {
      es: [
        'Bolso tejido Iraca',
        'Tejido a mano en Sandoná con fibra natural. Liviano, resistente y con espacio para el día entero.',
        'Interior forrado con bolsillo\nCorrea de cuero regulable\n34 × 28 × 12 cm',
        'Pedir por WhatsApp',
        'Hola, me interesa el bolso tejido Iraca.',
        'Envío de dos a cinco días hábiles · Cambios durante 30 días',
      ],
      pt: [
        'Bolsa trançada Buriti',
        'Trançada à mão com fibra natural. Leve, resistente e com espaço para o dia inteiro.',
        'Interior forrado com bolso\nAlça de couro regulável\n34 × 28 × 12 cm',
        'Pedir pelo WhatsApp',
        'Olá, tenho interesse na bolsa trançada Buriti.',
        'Entrega em dois a cinco dias úteis · Trocas em até 30 dias',
      ],
      en: [
        'Iraca woven bag',
        'Woven by hand from natural fibre. Light, sturdy and roomy enough for the whole day.',
        'Lined, with an inner pocket\nAdjustable leather strap\n34 × 28 × 12 cm',
        'Order on WhatsApp',
        'Hello, I am interested in the Iraca woven bag.',
        'Shipped in two to five working days · Exchanges within 30 days',
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
