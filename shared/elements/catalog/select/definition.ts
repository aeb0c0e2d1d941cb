import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import {
  labelField,
  labelledControl,
  nameField,
  optionProp,
  optionsField,
  requiredField,
} from '../field.ts';
import { fieldNameProp, textProp, toggleProp } from '../props.ts';

/** One choice out of a list. */
export const select: KindDefinition = {
  kind: 'select',
  icon: 'list-collapse',
  category: 'form',
  label: { es: 'Lista desplegable', pt: 'Lista suspensa', en: 'Select' },
  description: {
    es: 'Elegir una opción',
    pt: 'Escolher uma opção',
    en: 'One choice out of a list',
  },
  keywords: ['lista', 'desplegable', 'suspensa', 'dropdown', 'select', 'combo', 'elegir'],
  props: z.object({
    label: textProp('', 200),
    name: fieldNameProp('opcion'),
    required: toggleProp(),
    options: z
      .array(optionProp.catch({ label: '' }))
      .max(200)
      .catch([]),
  }),
  fields: [labelField, nameField, optionsField, requiredField],
  styleSections: ['size', 'spacing'],
  children: 'none',
  seed: (locale) => ({
    kind: 'select',
    props: {
      label: { es: 'Ciudad', pt: 'Cidade', en: 'City' }[locale],
      name: 'ciudad',
      options: {
        es: ['Bogotá', 'Medellín', 'Ciudad de México', 'São Paulo'],
        pt: ['São Paulo', 'Rio de Janeiro', 'Belo Horizonte', 'Salvador'],
        en: ['Bogotá', 'Medellín', 'Mexico City', 'São Paulo'],
      }[locale].map((label) => ({ label })),
    },
  }),
  template: labelledControl({
    tag: 'select',
    attributes: { name: { bind: 'name' }, required: { bind: 'required' } },
    children: [
      {
        each: 'options',
        children: [
          {
            tag: 'option',
            attributes: { value: { bind: 'item.label' } },
            children: [{ text: { bind: 'item.label' } }],
          },
        ],
      },
    ],
  }),
  code: { as: 'component', name: 'SelectField' },
};
