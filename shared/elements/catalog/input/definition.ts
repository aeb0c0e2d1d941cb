import { z } from 'zod';
import type { KindDefinition } from '../../kind.ts';
import {
  labelField,
  labelledControl,
  nameField,
  placeholderField,
  requiredField,
} from '../field.ts';
import { choiceProp, fieldNameProp, textProp, toggleProp } from '../props.ts';

/** One line to type in, with its label. */
export const input: KindDefinition = {
  kind: 'input',
  icon: 'text-cursor-input',
  category: 'form',
  label: { es: 'Campo', pt: 'Campo', en: 'Input' },
  description: { es: 'Campo de una línea', pt: 'Campo de uma linha', en: 'A one-line field' },
  keywords: [
    'campo',
    'input',
    'casilla',
    'nombre',
    'correo',
    'email',
    'teléfono',
    'entrada',
    'texto',
  ],
  props: z.object({
    label: textProp('', 200),
    name: fieldNameProp('campo'),
    type: choiceProp('text', 'email', 'tel', 'number', 'date', 'url', 'password'),
    placeholder: textProp('', 200),
    required: toggleProp(),
  }),
  fields: [
    labelField,
    nameField,
    {
      prop: 'type',
      label: { es: 'Tipo', pt: 'Tipo', en: 'Type' },
      control: {
        type: 'choice',
        options: [
          { value: 'text', label: { es: 'Texto', pt: 'Texto', en: 'Text' } },
          { value: 'email', label: { es: 'Correo', pt: 'E-mail', en: 'Email' } },
          { value: 'tel', label: { es: 'Teléfono', pt: 'Telefone', en: 'Phone' } },
          { value: 'number', label: { es: 'Número', pt: 'Número', en: 'Number' } },
          { value: 'date', label: { es: 'Fecha', pt: 'Data', en: 'Date' } },
          { value: 'url', label: { es: 'Dirección web', pt: 'Endereço web', en: 'Web address' } },
          { value: 'password', label: { es: 'Contraseña', pt: 'Senha', en: 'Password' } },
        ],
      },
    },
    placeholderField,
    requiredField,
  ],
  styleSections: ['size', 'spacing'],
  children: 'none',
  seed: (locale) => ({
    kind: 'input',
    props: {
      label: { es: 'Correo electrónico', pt: 'E-mail', en: 'Email' }[locale],
      name: 'email',
      type: 'email',
      placeholder: { es: 'nombre@correo.com', pt: 'nome@email.com', en: 'name@example.com' }[
        locale
      ],
      required: true,
    },
  }),
  template: labelledControl({
    tag: 'input',
    attributes: {
      type: { bind: 'type' },
      name: { bind: 'name' },
      placeholder: { bind: 'placeholder' },
      required: { bind: 'required' },
      autocomplete: { bind: 'type', map: { email: 'email', tel: 'tel', url: 'url' } },
    },
  }),
  code: { as: 'component', name: 'InputField' },
};
