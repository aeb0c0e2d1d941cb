import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { textProp } from '../props.ts';
import { mapLinkTemplate } from './template.ts';

/** Where a place is: a drawn map, its address, and a link to the map app. No map service is loaded. */
export const mapLink: KindDefinition = {
  kind: 'map-link',
  icon: 'map-pin',
  category: 'media',
  label: { es: 'Mapa', pt: 'Mapa', en: 'Map link' },
  description: {
    es: 'Dirección con enlace a cómo llegar',
    pt: 'Endereço com link de como chegar',
    en: 'An address with a link to directions',
  },
  keywords: [
    'mapa',
    'map',
    'ubicación',
    'localização',
    'dirección',
    'endereço',
    'cómo',
    'llegar',
    'google',
    'maps',
  ],
  props: z.object({
    name: textProp('', 120),
    address: textProp('', 300),
    hours: textProp('', 300),
    label: textProp('', 120),
  }),
  fields: [
    { prop: 'name', label: { es: 'Lugar', pt: 'Local', en: 'Place' }, control: { type: 'text' } },
    {
      prop: 'address',
      label: { es: 'Dirección', pt: 'Endereço', en: 'Address' },
      control: { type: 'multiline' },
    },
    {
      prop: 'hours',
      label: { es: 'Horario', pt: 'Horário', en: 'Opening hours' },
      control: { type: 'multiline' },
    },
    {
      prop: 'label',
      label: { es: 'Texto del enlace', pt: 'Texto do link', en: "The link's text" },
      control: { type: 'text' },
    },
  ],
  styleSections: ['size', 'fill', 'border', 'effects'],
  children: 'none',
  seed: (locale) => ({
    kind: 'map-link',
    style: { base: { maxWidth: 640 } },
    props: {
      name: { es: 'Visítanos', pt: 'Visite-nos', en: 'Visit us' }[locale],
      address: {
        es: 'Carrera 13 # 85-24, Bogotá, Colombia',
        pt: 'Rua Augusta, 1500, São Paulo, Brasil',
        en: 'Carrera 13 # 85-24, Bogotá, Colombia',
      }[locale],
      hours: {
        es: 'Lunes a sábado, 9 a. m. a 7 p. m.',
        pt: 'Segunda a sábado, das 9h às 19h',
        en: 'Monday to Saturday, 9 am to 7 pm',
      }[locale],
      label: { es: 'Cómo llegar', pt: 'Como chegar', en: 'Get directions' }[locale],
    },
  }),
  template: mapLinkTemplate,
  code: { as: 'inline' },
};
