import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { fieldNameProp, textProp } from '../props.ts';

/**
 * Fields that are sent together. To WhatsApp it works without JavaScript: wa.me takes the field named
 * `text` as the message.
 */
export const form: KindDefinition = {
  kind: 'form',
  icon: 'clipboard-list',
  category: 'form',
  label: { es: 'Formulario', pt: 'Formulário', en: 'Form' },
  description: {
    es: 'Campos que se envían juntos',
    pt: 'Campos enviados juntos',
    en: 'Fields that are sent together',
  },
  keywords: [
    'formulario',
    'formulário',
    'form',
    'contacto',
    'contato',
    'contact',
    'reserva',
    'solicitud',
  ],
  props: z.object({
    name: fieldNameProp('contacto'),
    label: textProp('', 200),
    destination: linkProp,
  }),
  fields: [
    {
      prop: 'destination',
      label: { es: 'Enviar a', pt: 'Enviar para', en: 'Send to' },
      control: { type: 'link' },
    },
    { prop: 'name', label: { es: 'Nombre', pt: 'Nome', en: 'Name' }, control: { type: 'text' } },
    {
      prop: 'label',
      label: {
        es: 'Nombre para lectores de pantalla',
        pt: 'Nome para leitores de tela',
        en: 'Name for screen readers',
      },
      advanced: true,
      control: { type: 'text' },
    },
  ],
  styleSections: ['layout', 'size', 'spacing', 'fill', 'border', 'effects'],
  children: 'any',
  seed: (locale) => ({
    kind: 'form',
    props: {
      name: 'contacto',
      label: { es: 'Contacto', pt: 'Contato', en: 'Contact' }[locale],
      destination: { type: 'whatsapp', text: '' },
    },
    children: [
      {
        kind: 'input',
        props: {
          label: { es: 'Nombre', pt: 'Nome', en: 'Name' }[locale],
          name: 'nombre',
          type: 'text',
          required: true,
        },
      },
      {
        kind: 'text-area',
        props: {
          label: { es: 'Mensaje', pt: 'Mensagem', en: 'Message' }[locale],
          name: 'text',
          required: true,
        },
      },
      {
        kind: 'button',
        props: { label: { es: 'Enviar', pt: 'Enviar', en: 'Send' }[locale], variant: 'solid' },
      },
    ],
  }),
  template: {
    tag: 'form',
    attributes: {
      name: { bind: 'name' },
      'aria-label': { bind: 'label' },
      action: { bind: 'destination' },
      method: {
        bind: 'destination.type',
        map: { whatsapp: 'get', url: 'post', page: 'get', 'page-path': 'get' },
      },
      target: { bind: 'destination.type', map: { whatsapp: '_blank' } },
    },
    style: { base: { layout: 'stack', direction: 'column', gap: '$space.4', width: 'fill' } },
    children: [{ slot: true }],
  },
  code: { as: 'inline' },
};
