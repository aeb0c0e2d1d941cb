import type { KindDefinition } from '../../kind.ts';
import { choiceProp, textProp } from '../props.ts';
import { sectionFields, sectionProps } from '../section.ts';

/** A box that lays out what is in it: stack, grid or free. */
export const frame: KindDefinition = {
  kind: 'frame',
  icon: 'square',
  category: 'layout',
  label: { es: 'Marco', pt: 'Quadro', en: 'Frame' },
  description: {
    es: 'Caja que ordena su contenido en pila, cuadrícula o libre',
    pt: 'Caixa que organiza o conteúdo em pilha, grade ou livre',
    en: 'A box that lays out its content as a stack, a grid or freely',
  },
  keywords: [
    'contenedor',
    'contêiner',
    'container',
    'caja',
    'caixa',
    'box',
    'div',
    'columnas',
    'colunas',
    'columns',
    'filas',
    'rows',
    'grupo',
    'sección',
    'seção',
    'section',
    'stack',
    'grid',
  ],
  props: sectionProps
    .extend({
      as: choiceProp('div', 'section', 'header', 'footer', 'nav', 'main', 'article', 'aside'),
      role: textProp(),
    })
    // Only what has a role can have a name.
    .overwrite((props) => ({ ...props, role: props.as === 'div' && props.label ? 'group' : '' })),
  fields: [
    {
      prop: 'as',
      label: { es: 'Función en la página', pt: 'Função na página', en: 'Role on the page' },
      advanced: true,
      control: {
        type: 'choice',
        options: [
          { value: 'div', label: { es: 'Ninguno', pt: 'Nenhum', en: 'None' } },
          { value: 'section', label: { es: 'Sección', pt: 'Seção', en: 'Section' } },
          { value: 'header', label: { es: 'Encabezado', pt: 'Cabeçalho', en: 'Header' } },
          { value: 'footer', label: { es: 'Pie', pt: 'Rodapé', en: 'Footer' } },
          { value: 'nav', label: { es: 'Navegación', pt: 'Navegação', en: 'Navigation' } },
          {
            value: 'main',
            label: { es: 'Contenido principal', pt: 'Conteúdo principal', en: 'Main content' },
          },
          { value: 'article', label: { es: 'Artículo', pt: 'Artigo', en: 'Article' } },
          { value: 'aside', label: { es: 'Complemento', pt: 'Complemento', en: 'Aside' } },
        ],
      },
    },
    ...sectionFields,
  ],
  styleSections: ['layout', 'size', 'spacing', 'fill', 'border', 'effects', 'text'],
  children: 'any',
  seed: () => ({
    kind: 'frame',
    style: {
      base: {
        layout: 'stack',
        direction: 'column',
        gap: '$space.4',
        width: 'fill',
        minHeight: 80,
        paddingTop: '$space.6',
        paddingRight: '$space.6',
        paddingBottom: '$space.6',
        paddingLeft: '$space.6',
      },
    },
  }),
  template: {
    tag: {
      bind: 'as',
      map: {
        div: 'div',
        section: 'section',
        header: 'header',
        footer: 'footer',
        nav: 'nav',
        main: 'main',
        article: 'article',
        aside: 'aside',
      },
    },
    attributes: {
      id: { bind: 'anchor' },
      role: { bind: 'role' },
      'aria-label': { bind: 'label' },
    },
    style: { base: { layout: 'stack', direction: 'column' } },
    children: [{ slot: true }],
  },
  code: { as: 'inline' },
};
