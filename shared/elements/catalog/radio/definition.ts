import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import {
  fieldLabelStyle,
  fieldLabelText,
  fieldStyle,
  labelField,
  nameField,
  optionProp,
  optionsField,
  requiredField,
} from '../field.ts';
import { fieldNameProp, listProp, textProp, toggleProp } from '../props.ts';

/** One choice out of a few that are all in view. */
export const radio: KindDefinition = {
  kind: 'radio',
  icon: 'circle-dot',
  category: 'form',
  label: { es: 'Opciones', pt: 'Opções', en: 'Radio group' },
  description: {
    es: 'Elegir una entre pocas, todas a la vista',
    pt: 'Escolher uma entre poucas, todas à vista',
    en: 'One choice out of a few, all in view',
  },
  keywords: ['opciones', 'opções', 'options', 'radio', 'elegir', 'elección'],
  props: z.object({
    label: textProp('', 200),
    name: fieldNameProp('preferencia'),
    required: toggleProp(),
    options: listProp(optionProp),
  }),
  fields: [labelField, nameField, optionsField, requiredField],
  styleSections: ['size', 'spacing', 'text'],
  children: 'none',
  seed: (locale) => {
    const texts = {
      es: [
        '¿Cómo quieres recibirlo?',
        'Envío a domicilio',
        'Recoger en la tienda',
        'Punto de entrega',
      ],
      pt: ['Como você quer receber?', 'Entrega em casa', 'Retirar na loja', 'Ponto de retirada'],
      en: [
        'How would you like to get it?',
        'Home delivery',
        'Pick up at the shop',
        'Pick-up point',
      ],
    } as const;
    const [label, ...options] = texts[locale];
    return {
      kind: 'radio',
      props: { label, name: 'entrega', options: options.map((text) => ({ label: text })) },
    };
  },
  template: {
    tag: 'fieldset',
    style: { base: fieldStyle },
    css: { 'min-width': '0px' },
    children: [
      {
        tag: 'legend',
        style: { base: { ...fieldLabelStyle, paddingBottom: 8 } },
        children: fieldLabelText,
      },
      {
        each: 'options',
        children: [
          {
            tag: 'div',
            style: {
              base: {
                layout: 'stack',
                direction: 'row',
                align: 'center',
                gap: 10,
                width: 'fill',
                minHeight: 28,
                fontFamily: '$font.body',
                fontSize: '$text.base',
                lineHeight: 1.5,
              },
            },
            children: [
              {
                tag: 'input',
                attributes: {
                  id: { bind: '$id' },
                  type: 'radio',
                  name: { bind: 'name' },
                  value: { bind: 'item.label' },
                  required: { bind: 'required' },
                },
                style: { base: { width: 18, height: 18 } },
              },
              {
                tag: 'label',
                attributes: { for: { bind: '$id' } },
                style: { base: { width: 'fill' } },
                children: [{ text: { bind: 'item.label' } }],
              },
            ],
          },
        ],
      },
    ],
  },
  code: { as: 'component', name: 'RadioGroup' },
};
