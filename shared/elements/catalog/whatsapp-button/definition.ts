import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { textProp } from '../props.ts';
import { buttonStyle } from '../button/template.ts';

/** Opens a WhatsApp chat with the project's number and a first message. */
export const whatsappButton: KindDefinition = {
  kind: 'whatsapp-button',
  icon: 'message-circle',
  category: 'commerce',
  label: { es: 'Botón de WhatsApp', pt: 'Botão de WhatsApp', en: 'WhatsApp button' },
  description: {
    es: 'Abre un chat con tu número',
    pt: 'Abre uma conversa com seu número',
    en: 'Opens a chat with your number',
  },
  keywords: ['whatsapp', 'wa', 'chat', 'mensaje', 'mensagem', 'contacto'],
  props: z.object({ label: textProp('WhatsApp', 200), message: textProp('', 1000) }),
  fields: [
    { prop: 'label', label: { es: 'Texto', pt: 'Texto', en: 'Label' }, control: { type: 'text' } },
    {
      prop: 'message',
      label: { es: 'Mensaje', pt: 'Mensagem', en: 'Message' },
      control: { type: 'multiline' },
    },
  ],
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'none',
  seed: (locale) => ({
    kind: 'whatsapp-button',
    props: {
      label: { es: 'Pedir por WhatsApp', pt: 'Pedir pelo WhatsApp', en: 'Order on WhatsApp' }[
        locale
      ],
      message: {
        es: 'Hola, quiero más información.',
        pt: 'Olá, quero mais informações.',
        en: 'Hello, I would like to know more.',
      }[locale],
    },
  }),
  template: {
    tag: 'a',
    attributes: { href: { bind: 'message', format: 'whatsapp' } },
    // WhatsApp's own green is too light for white text.
    style: { base: { ...buttonStyle, fill: '#0b7a4b', color: '#ffffff' } },
    children: [
      {
        tag: 'svg',
        icon: 'message-circle',
        attributes: { 'aria-hidden': 'true' },
        style: { base: { width: 20, height: 20 } },
      },
      { tag: 'span', children: [{ text: { bind: 'label' } }] },
    ],
  },
  code: { as: 'inline' },
};
