import type { MenuItemConstructorOptions } from 'electron';
import type { Locale, Localized } from '#shared/document/value.ts';

const labels: Localized<{ file: string; edit: string; view: string; window: string }> = {
  es: { file: 'Archivo', edit: 'Edición', view: 'Ver', window: 'Ventana' },
  pt: { file: 'Arquivo', edit: 'Editar', view: 'Exibir', window: 'Janela' },
  en: { file: 'File', edit: 'Edit', view: 'View', window: 'Window' },
};

/**
 * The system's menu. Undo and redo belong to the document, and the page's own shortcuts serve them; on a
 * Mac they are in the menu for text fields, which have them from nowhere else there. A shortcut that the
 * page takes never reaches the menu.
 */
export function menuTemplate(locale: Locale, isMac: boolean): MenuItemConstructorOptions[] {
  const label = labels[locale];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: label.file, submenu: [{ role: isMac ? 'close' : 'quit' }] },
    {
      label: label.edit,
      submenu: [
        ...(isMac ? ([{ role: 'undo' }, { role: 'redo' }, { type: 'separator' }] as const) : []),
        ...([{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] as const),
      ],
    },
    { label: label.view, submenu: [{ role: 'togglefullscreen' }, { role: 'toggleDevTools' }] },
    { label: label.window, submenu: [{ role: 'minimize' }, { role: 'zoom' }] },
  ];
}

/** The menu's language from the system's, e.g. `pt-BR`. */
export function localeOf(systemLocale: string): Locale {
  if (systemLocale.startsWith('pt')) return 'pt';
  return systemLocale.startsWith('es') ? 'es' : 'en';
}
