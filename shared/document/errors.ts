import type { Localized } from './value.ts';

/** Why a document or a command refuses, with what to tell the person, in their language. */
export const documentErrorTexts = {
  damaged: {
    es: 'El archivo del proyecto está dañado. Abre la última copia de seguridad.',
    pt: 'O arquivo do projeto está danificado. Abra a última cópia de segurança.',
    en: 'The project file is damaged. Open the latest backup.',
  },
  incomplete: {
    es: 'Faltan cambios anteriores. Sincroniza de nuevo para recibirlos.',
    pt: 'Faltam alterações anteriores. Sincronize de novo para recebê-las.',
    en: 'Earlier changes are missing. Sync again to receive them.',
  },
  'newer-version': {
    es: 'El proyecto se guardó con una versión más nueva de TausePro. Actualiza la aplicación.',
    pt: 'O projeto foi salvo com uma versão mais nova do TausePro. Atualize o aplicativo.',
    en: 'The project was saved by a newer version of TausePro. Update the app.',
  },
  'unknown-version': {
    es: 'Esa versión no existe en este proyecto. Elige otra de la lista.',
    pt: 'Essa versão não existe neste projeto. Escolha outra da lista.',
    en: 'That version does not exist in this project. Choose another one from the list.',
  },
  'unknown-node': {
    es: 'El elemento ya no existe. Selecciona otro.',
    pt: 'O elemento não existe mais. Selecione outro.',
    en: 'The element no longer exists. Select another one.',
  },
  cycle: {
    es: 'Un elemento no puede ir dentro de sí mismo. Elige otro destino.',
    pt: 'Um elemento não pode ficar dentro de si mesmo. Escolha outro destino.',
    en: 'An element cannot go inside itself. Choose another place.',
  },
  locked: {
    es: 'El elemento está bloqueado. Desbloquéalo para cambiarlo.',
    pt: 'O elemento está bloqueado. Desbloqueie-o para alterá-lo.',
    en: 'The element is locked. Unlock it to change it.',
  },
  'last-page': {
    es: 'Un proyecto necesita al menos una página. Agrega otra antes de quitar esta.',
    pt: 'Um projeto precisa de pelo menos uma página. Adicione outra antes de remover esta.',
    en: 'A project needs at least one page. Add another one before removing this one.',
  },
  'invalid-value': {
    es: 'Ese valor no es válido aquí. Revísalo y prueba otra vez.',
    pt: 'Esse valor não é válido aqui. Verifique e tente de novo.',
    en: 'That value is not valid here. Check it and try again.',
  },
  'invalid-position': {
    es: 'El elemento no puede ir en ese lugar. Elige otro destino.',
    pt: 'O elemento não pode ficar nesse lugar. Escolha outro destino.',
    en: 'The element cannot go there. Choose another place.',
  },
  busy: {
    es: 'Hay otro cambio en curso. Espera un momento y prueba otra vez.',
    pt: 'Há outra alteração em andamento. Espere um momento e tente de novo.',
    en: 'Another change is under way. Wait a moment and try again.',
  },
} as const satisfies Record<string, Localized>;

export type DocumentErrorCode = keyof typeof documentErrorTexts;

/** A refusal with a stable code. `message` is for logs; people read `documentErrorTexts[code]`. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? documentErrorTexts[code].en, options);
    this.name = 'DocumentError';
    this.code = code;
  }
}
