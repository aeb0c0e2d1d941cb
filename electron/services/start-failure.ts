import type { Locale, Localized } from '#shared/document/value.ts';
import { StorageError, toStorageError } from '#storage/storage-error.ts';
import { fillSentence } from './fill-sentence.ts';

/** The data folder belongs to another process that runs. */
export class FolderInUseError extends Error {
  /** Null where the other one didn't say. */
  readonly pid: number | null;
  /** It should answer and doesn't: it may be stopped or hang. */
  readonly silent: boolean;

  constructor(folder: string, pid: number | null, silent: boolean) {
    super(`${folder} is open in process ${pid ?? 'unknown'}`);
    this.pid = pid;
    this.silent = silent;
  }
}

interface StartCircumstances {
  /** The data folder, as an absolute path. */
  readonly folder: string;
  /** Null for a host that listens on none. */
  readonly port: number | null;
}

const sentences = {
  portTaken: {
    es: 'El puerto {{port}} lo usa otro programa. Elige otro con --port, o cualquiera libre con --port 0.',
    pt: 'A porta {{port}} está em uso por outro programa. Escolha outra com --port, ou qualquer uma livre com --port 0.',
    en: 'Port {{port}} is taken by another program. Choose one with --port, or any free one with --port 0.',
  },
  portNotAllowed: {
    es: 'El sistema no deja usar el puerto {{port}}. Elige uno mayor que 1023 con --port.',
    pt: 'O sistema não permite usar a porta {{port}}. Escolha uma acima de 1023 com --port.',
    en: 'The system does not allow port {{port}}. Choose one above 1023 with --port.',
  },
  inUse: {
    es: 'Tus proyectos de {{folder}} ya están abiertos en otro TausePro (proceso {{pid}}). Usa esa ventana o ciérrala primero. Si no la ves, termina ese proceso y abre TausePro de nuevo: lo guardado sigue ahí.',
    pt: 'Seus projetos de {{folder}} já estão abertos em outro TausePro (processo {{pid}}). Use aquela janela ou feche-a antes. Se ela não aparecer, encerre esse processo e abra o TausePro de novo: o que foi salvo continua lá.',
    en: 'Your projects in {{folder}} are open in another TausePro already (process {{pid}}). Use that window, or close it first. If you see none, end that process and open TausePro again: what was saved is still there.',
  },
  silent: {
    es: 'Tus proyectos de {{folder}} están abiertos en otro TausePro que no responde (proceso {{pid}}): puede estar en pausa o bloqueado. Reanúdalo, o termina ese proceso y abre TausePro de nuevo. Lo guardado sigue ahí; mientras tanto nadie más escribe en esa carpeta.',
    pt: 'Seus projetos de {{folder}} estão abertos em outro TausePro que não responde (processo {{pid}}): ele pode estar pausado ou travado. Retome-o, ou encerre esse processo e abra o TausePro de novo. O que foi salvo continua lá; enquanto isso, ninguém mais grava nessa pasta.',
    en: 'Your projects in {{folder}} are open in another TausePro that does not answer (process {{pid}}): it may be paused or stuck. Let it go on, or end that process and open TausePro again. What was saved is still there; until then nobody else writes to that folder.',
  },
  folder: {
    es: 'TausePro no puede usar la carpeta {{folder}} para tus proyectos. Revisa que sea una carpeta y que puedas escribir en ella.',
    pt: 'O TausePro não pode usar a pasta {{folder}} para seus projetos. Verifique se é uma pasta e se você pode gravar nela.',
    en: 'TausePro can’t use the folder {{folder}} for your projects. Check that it is a folder and that you may write to it.',
  },
  full: {
    es: 'El disco está lleno. Libera espacio y abre TausePro de nuevo; tus proyectos siguen en {{folder}}.',
    pt: 'O disco está cheio. Libere espaço e abra o TausePro de novo; seus projetos continuam em {{folder}}.',
    en: 'The disk is full. Free some space and open TausePro again; your projects are still in {{folder}}.',
  },
  newer: {
    es: 'Tus proyectos de {{folder}} los guardó una versión más nueva de TausePro. Actualiza TausePro para abrirlos; no se cambió nada.',
    pt: 'Seus projetos de {{folder}} foram salvos por uma versão mais nova do TausePro. Atualize o TausePro para abri-los; nada foi alterado.',
    en: 'Your projects in {{folder}} were saved by a newer version of TausePro. Update TausePro to open them; nothing was changed.',
  },
  failed: {
    es: 'TausePro no pudo abrir tus proyectos de {{folder}}. Nada se borró. Detalle: {{detail}}',
    pt: 'O TausePro não conseguiu abrir seus projetos de {{folder}}. Nada foi apagado. Detalhe: {{detail}}',
    en: 'TausePro could not open your projects in {{folder}}. Nothing was deleted. Detail: {{detail}}',
  },
} as const satisfies Record<string, Localized>;

/** What a person is told where the app can't start: what is wrong, and what to do. */
export function explainStartFailure(
  thrown: unknown,
  circumstances: StartCircumstances,
  locale: Locale,
): string {
  const error = toStorageError(thrown);
  const values: Readonly<Record<string, string>> = {
    folder: circumstances.folder,
    port: String(circumstances.port),
    pid: error instanceof FolderInUseError ? String(error.pid ?? '?') : '',
    detail: error instanceof Error ? error.message : String(error),
  };
  return fillSentence(sentences[sentenceFor(thrown, error)][locale], values);
}

const folderCodes: readonly string[] = ['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOENT'];

function sentenceFor(thrown: unknown, error: unknown): keyof typeof sentences {
  const { code, syscall } = systemError(thrown);
  if (syscall === 'listen') {
    if (code === 'EADDRINUSE') return 'portTaken';
    if (code === 'EACCES') return 'portNotAllowed';
  }
  if (error instanceof FolderInUseError) return error.silent ? 'silent' : 'inUse';
  if (error instanceof StorageError && (error.code === 'full' || error.code === 'newer')) {
    return error.code;
  }
  const cause = error instanceof StorageError ? systemError(error.cause).code : code;
  return folderCodes.includes(cause) || cause === 'SQLITE_CANTOPEN' || cause === 'SQLITE_READONLY'
    ? 'folder'
    : 'failed';
}

function systemError(error: unknown): { code: string; syscall: string } {
  const text = (key: 'code' | 'syscall'): string => {
    const value: unknown = error instanceof Error && key in error ? Reflect.get(error, key) : '';
    return typeof value === 'string' ? value : '';
  };
  return { code: text('code'), syscall: text('syscall') };
}
