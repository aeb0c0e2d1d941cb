import { sentencesOf } from '#services/fill-sentence.ts';
import type { Localized } from '#shared/document/value.ts';

/** What the app says outside of its page. */
const messages = {
  invalidFile: {
    es: '{{file}} no es un proyecto de TausePro o está dañado. No se agregó nada.',
    pt: '{{file}} não é um projeto do TausePro ou está danificado. Nada foi adicionado.',
    en: '{{file}} is not a TausePro project, or it is damaged. Nothing was added.',
  },
  largeFile: {
    es: '{{file}} es demasiado grande para abrirlo. Quítale imágenes y expórtalo de nuevo.',
    pt: '{{file}} é grande demais para abrir. Remova imagens e exporte de novo.',
    en: '{{file}} is too large to open. Remove images from it and export it again.',
  },
  unreadableFile: {
    es: 'No se pudo abrir {{file}}. Revisa que el archivo siga ahí y que puedas leerlo.',
    pt: 'Não foi possível abrir {{file}}. Verifique se o arquivo ainda está lá e se você pode lê-lo.',
    en: '{{file}} could not be opened. Check that the file is still there and that you may read it.',
  },
  pageLost: {
    es: 'La ventana dejó de funcionar y se abrió de nuevo. Lo que estaba guardado sigue igual.',
    pt: 'A janela parou de funcionar e foi aberta de novo. O que estava salvo continua igual.',
    en: 'The window stopped working and was opened again. What was saved is unchanged.',
  },
  pageLostAgain: {
    es: 'La ventana dejó de funcionar varias veces seguidas. Lo que estaba guardado sigue igual. Cierra otros programas por si falta memoria, y prueba de nuevo.',
    pt: 'A janela parou de funcionar várias vezes seguidas. O que estava salvo continua igual. Feche outros programas, pois pode faltar memória, e tente de novo.',
    en: 'The window stopped working several times in a row. What was saved is unchanged. Close other programs, in case memory is short, and try again.',
  },
  tryAgain: { es: 'Probar de nuevo', pt: 'Tentar de novo', en: 'Try again' },
  quit: { es: 'Salir', pt: 'Sair', en: 'Quit' },
  twoFolders: {
    es: 'Hay proyectos en dos carpetas de este equipo. Aquí ves los de {{folder}}. Los demás están en {{other}}; para verlos, abre TausePro con --data y esa carpeta.',
    pt: 'Há projetos em duas pastas deste computador. Aqui você vê os de {{folder}}. Os demais estão em {{other}}; para vê-los, abra o TausePro com --data e essa pasta.',
    en: 'There are projects in two folders of this computer. You see those in {{folder}}. The others are in {{other}}; to see them, open TausePro with --data and that folder.',
  },
} as const satisfies Record<string, Localized>;

export type MessageName = keyof typeof messages;

export const sentence = sentencesOf(messages);
