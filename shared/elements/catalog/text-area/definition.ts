import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import {
  labelField,
  labelledControl,
  nameField,
  placeholderField,
  requiredField,
} from '../field.ts';
import { fieldNameProp, textProp, toggleProp } from '../props.ts';

/** Several lines to type in, with their label. */
export const textArea: KindDefinition = {
  kind: 'text-area',
  icon: 'message-square-text',
  category: 'form',
  label: { es: 'Área de texto', pt: 'Área de texto', en: 'Text area' },
  description: {
    es: 'Campo de varias líneas',
    pt: 'Campo de várias linhas',
    en: 'A field of several lines',
  },
  keywords: ['mensaje', 'mensagem', 'message', 'comentario', 'textarea', 'párrafo'],
  props: z.object({
    label: textProp('', 200),
    name: fieldNameProp('text'),
    placeholder: textProp('', 200),
    required: toggleProp(),
    rows: z.number().int().min(2).max(20).catch(4),
  }),
  fields: [
    labelField,
    nameField,
    placeholderField,
    {
      prop: 'rows',
      label: { es: 'Líneas', pt: 'Linhas', en: 'Rows' },
      control: { type: 'number' },
    },
    requiredField,
  ],
  styleSections: ['size', 'spacing'],
  children: 'none',
  seed: (locale) => ({
    kind: 'text-area',
    props: {
      label: { es: 'Mensaje', pt: 'Mensagem', en: 'Message' }[locale],
      name: 'text',
      required: true,
    },
  }),
  template: labelledControl({
    tag: 'textarea',
    attributes: {
      name: { bind: 'name' },
      placeholder: { bind: 'placeholder' },
      required: { bind: 'required' },
      rows: { bind: 'rows' },
    },
  }),
  code: { as: 'component', name: 'TextAreaField' },
};
