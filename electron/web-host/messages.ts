import { sentencesOf } from '#services/fill-sentence.ts';
import type { Localized } from '#shared/document/value.ts';

/** What the host says in the terminal. */
const messages = {
  running: {
    es: 'TausePro está abierto en {{address}}',
    pt: 'O TausePro está aberto em {{address}}',
    en: 'TausePro is running at {{address}}',
  },
  portMoved: {
    es: 'El puerto {{port}} lo usa otro programa: se usa uno libre.',
    pt: 'A porta {{port}} está em uso por outro programa: será usada uma livre.',
    en: 'Port {{port}} is taken by another program: a free one is used.',
  },
  twoFolders: {
    es: 'Hay proyectos en dos carpetas: aquí se ven los de {{folder}}. Los demás están en {{other}}; para verlos, usa --data con esa carpeta.',
    pt: 'Há projetos em duas pastas: aqui aparecem os de {{folder}}. Os demais estão em {{other}}; para vê-los, use --data com essa pasta.',
    en: 'There are projects in two folders: those in {{folder}} are shown here. The others are in {{other}}; to see them, use --data with that folder.',
  },
  noBrowser: {
    es: 'No se pudo abrir un navegador: abre tú la dirección.',
    pt: 'Não foi possível abrir um navegador: abra o endereço você mesmo.',
    en: 'No browser could be opened: open the address yourself.',
  },
} as const satisfies Record<string, Localized>;

export type MessageName = keyof typeof messages;

export const sentence = sentencesOf(messages);
