import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import {
  controlStyle,
  fieldLabel,
  fieldStyle,
  labelField,
  nameField,
  requiredField,
} from '../field.ts';
import { fieldNameProp, textProp, toggleProp } from '../props.ts';

const option = z.object({ label: textProp('', 200) });

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
  props: z.object({
    label: textProp('', 200),
    name: fieldNameProp('opcion'),
    required: toggleProp(),
    options: z
      .array(option.catch({ label: '' }))
      .max(200)
      .catch([]),
  }),
  fields: [
    labelField,
    nameField,
    {
      prop: 'options',
      label: { es: 'Opciones', pt: 'Opções', en: 'Options' },
      control: {
        type: 'list',
        fields: [labelField],
        newItem: { es: { label: 'Opción' }, pt: { label: 'Opção' }, en: { label: 'Option' } },
      },
    },
    requiredField,
  ],
  styleSections: ['size', 'spacing'],
  children: 'none',
  seed: (locale) => ({
    kind: 'select',
    props: {
      label: { es: 'Ciudad', pt: 'Cidade', en: 'City' }[locale],
      name: 'ciudad',
      options: ['Bogotá', 'Medellín', 'Ciudad de México', 'São Paulo'].map((label) => ({ label })),
    },
  }),
  template: {
    tag: 'div',
    style: { base: fieldStyle },
    children: [
      fieldLabel,
      {
        tag: 'select',
        attributes: { id: { bind: '$id' }, name: { bind: 'name' }, required: { bind: 'required' } },
        style: { base: controlStyle },
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
      },
    ],
  },
  code: { as: 'component', name: 'SelectField' },
};
