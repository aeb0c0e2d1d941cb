import type { KindField } from '../../kind.ts';

const itemFields: readonly KindField[] = [
  { prop: 'name', label: { es: 'Nombre', pt: 'Nome', en: 'Name' }, control: { type: 'text' } },
  { prop: 'image', label: { es: 'Imagen', pt: 'Imagem', en: 'Image' }, control: { type: 'image' } },
  { prop: 'price', label: { es: 'Precio', pt: 'Preço', en: 'Price' }, control: { type: 'price' } },
  {
    prop: 'quantity',
    label: { es: 'Cantidad', pt: 'Quantidade', en: 'Quantity' },
    control: { type: 'number' },
  },
  {
    prop: 'tax',
    label: { es: 'IVA', pt: 'Imposto', en: 'Tax rate' },
    control: {
      type: 'choice',
      options: [
        { value: '19', label: { es: '19 %', pt: '19 %', en: '19 %' } },
        { value: '5', label: { es: '5 %', pt: '5 %', en: '5 %' } },
        { value: '0', label: { es: '0 % o excluido', pt: '0 % ou isento', en: '0 % or exempt' } },
      ],
    },
  },
];

export const cartSummaryFields: readonly KindField[] = [
  { prop: 'title', label: { es: 'Título', pt: 'Título', en: 'Title' }, control: { type: 'text' } },
  {
    prop: 'items',
    label: { es: 'Productos', pt: 'Produtos', en: 'Products' },
    control: {
      type: 'list',
      fields: itemFields,
      newItem: {
        es: { name: 'Producto', price: 50_000, quantity: 1, tax: '19' },
        pt: { name: 'Produto', price: 50, quantity: 1, tax: '0' },
        en: { name: 'Product', price: 50, quantity: 1, tax: '0' },
      },
    },
  },
  {
    prop: 'taxIncluded',
    label: {
      es: 'Los precios incluyen IVA',
      pt: 'Os preços incluem imposto',
      en: 'Prices include tax',
    },
    control: { type: 'toggle' },
  },
  {
    prop: 'taxLabel',
    label: { es: 'Nombre del impuesto', pt: 'Nome do imposto', en: "The tax's name" },
    control: { type: 'text' },
  },
  {
    prop: 'shipping',
    label: { es: 'Envío', pt: 'Frete', en: 'Shipping' },
    control: { type: 'price' },
  },
  {
    prop: 'shippingText',
    label: { es: 'Texto sin envío', pt: 'Texto sem frete', en: 'Text without shipping' },
    control: { type: 'text' },
  },
  {
    prop: 'shippingLabel',
    label: { es: 'Nombre del envío', pt: 'Nome do frete', en: "Shipping's label" },
    control: { type: 'text' },
  },
  {
    prop: 'subtotalLabel',
    label: { es: 'Nombre del subtotal', pt: 'Nome do subtotal', en: "The subtotal's label" },
    control: { type: 'text' },
  },
  {
    prop: 'totalLabel',
    label: { es: 'Nombre del total', pt: 'Nome do total', en: "The total's label" },
    control: { type: 'text' },
  },
  {
    prop: 'buttonLabel',
    label: { es: 'Texto del botón', pt: 'Texto do botão', en: 'Button label' },
    control: { type: 'text' },
  },
  {
    prop: 'link',
    label: { es: 'Enlace del botón', pt: 'Link do botão', en: 'Button link' },
    control: { type: 'link' },
  },
];
