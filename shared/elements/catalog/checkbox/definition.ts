import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import { labelField, nameField, requiredField } from '../field.ts';
import { fieldNameProp, textProp, toggleProp } from '../props.ts';

/** A yes or no, with its label beside it. */
export const checkbox: KindDefinition = {
  kind: 'checkbox',
  icon: 'square-check',
  category: 'form',
  label: { es: 'Casilla', pt: 'Caixa de seleção', en: 'Checkbox' },
  description: { es: 'Sí o no', pt: 'Sim ou não', en: 'A yes or no' },
  keywords: ['casilla', 'caixa', 'checkbox', 'check', 'aceptar', 'términos', 'consentimiento'],
  props: z.object({
    label: textProp('', 300),
    name: fieldNameProp('acepto'),
    required: toggleProp(),
  }),
  fields: [labelField, nameField, requiredField],
  styleSections: ['size', 'text'],
  children: 'none',
  seed: (locale) => ({
    kind: 'checkbox',
    props: {
      label: {
        es: 'Acepto la política de tratamiento de datos',
        pt: 'Aceito a política de privacidade',
        en: 'I accept the privacy policy',
      }[locale],
      name: 'acepto',
    },
  }),
  template: {
    tag: 'div',
    style: {
      base: {
        layout: 'stack',
        direction: 'row',
        align: 'center',
        gap: 10,
        width: 'fill',
        fontSize: '$text.sm',
        lineHeight: 1.5,
      },
    },
    children: [
      {
        tag: 'input',
        attributes: {
          id: { bind: '$id' },
          type: 'checkbox',
          name: { bind: 'name' },
          required: { bind: 'required' },
        },
        style: { base: { width: 18, height: 18 } },
      },
      {
        tag: 'label',
        attributes: { for: { bind: '$id' } },
        style: { base: { width: 'fill' } },
        children: [{ text: { bind: 'label' } }],
      },
    ],
  },
  code: { as: 'component', name: 'CheckboxField' },
};
