import type { Localized } from '#shared/document/value.ts';

/** The command line's own sentences; those for errors and findings are the interface's. */
export const messages = {
  inUse: {
    es: 'TausePro está abierto con los datos de {{folder}}. Ciérralo, o elige otra carpeta con --data.',
    pt: 'O TausePro está aberto com os dados de {{folder}}. Feche-o, ou escolha outra pasta com --data.',
    en: 'TausePro is open on the data in {{folder}}. Close it, or choose another folder with --data.',
  },
  inUseSilent: {
    es: 'Otro TausePro (proceso {{pid}}) tiene abiertos los datos de {{folder}} y no responde: puede estar en pausa o bloqueado. Reanúdalo o termina ese proceso, y prueba otra vez.',
    pt: 'Outro TausePro (processo {{pid}}) está com os dados de {{folder}} abertos e não responde: ele pode estar pausado ou travado. Retome-o ou encerre esse processo, e tente de novo.',
    en: 'Another TausePro (process {{pid}}) has the data in {{folder}} open and does not answer: it may be paused or stuck. Let it go on or end that process, and try again.',
  },
  projectUnknown: {
    es: 'No hay ningún proyecto «{{project}}». La orden «list» los muestra.',
    pt: 'Não há nenhum projeto “{{project}}”. O comando “list” mostra todos.',
    en: 'There is no project “{{project}}”. The command “list” shows them.',
  },
  projectAmbiguous: {
    es: 'Hay varios proyectos «{{project}}». Usa el identificador: {{ids}}.',
    pt: 'Há vários projetos “{{project}}”. Use o identificador: {{ids}}.',
    en: 'Several projects are called “{{project}}”. Use the id: {{ids}}.',
  },
  templateUnknown: {
    es: 'No hay ninguna plantilla «{{template}}». La orden «templates» las muestra.',
    pt: 'Não há nenhum modelo “{{template}}”. O comando “templates” mostra todos.',
    en: 'There is no template “{{template}}”. The command “templates” shows them.',
  },
  variableUnknown: {
    es: 'La plantilla {{template}} no tiene la variable «{{name}}». Tiene: {{names}}.',
    pt: 'O modelo {{template}} não tem a variável “{{name}}”. Tem: {{names}}.',
    en: 'The template {{template}} has no variable “{{name}}”. It has: {{names}}.',
  },
  templateLanguage: {
    es: 'Los textos de la plantilla {{template}} están en otro idioma ({{language}}), y eso dice también el sitio. Créalo sin --locale y cambia el idioma del sitio cuando los textos sean los tuyos.',
    pt: 'Os textos do modelo {{template}} estão em outro idioma ({{language}}), e é isso que o site diz também. Crie sem --locale e mude o idioma do site quando os textos forem os seus.',
    en: 'The texts of the template {{template}} are in another language ({{language}}), and so the site says. Create it without --locale, and change the language of the site once the texts are yours.',
  },
  fileUnreadable: {
    es: 'No se puede leer {{file}}. Revisa la ruta y los permisos.',
    pt: 'Não é possível ler {{file}}. Verifique o caminho e as permissões.',
    en: '{{file}} can’t be read. Check the path and its permissions.',
  },
  fileExists: {
    es: 'Ya existe {{file}}. Elige otro nombre, o usa --overwrite.',
    pt: '{{file}} já existe. Escolha outro nome, ou use --overwrite.',
    en: '{{file}} exists already. Choose another name, or use --overwrite.',
  },
  created: {
    es: 'Proyecto creado: {{name}} ({{id}})',
    pt: 'Projeto criado: {{name}} ({{id}})',
    en: 'Project created: {{name}} ({{id}})',
  },
  exported: {
    es: '{{files}} archivos en {{folder}}',
    pt: '{{files}} arquivos em {{folder}}',
    en: '{{files}} files in {{folder}}',
  },
  kept: {
    es: 'Se conserva, porque lo cambiaste: {{file}}',
    pt: 'Mantido, porque você mudou: {{file}}',
    en: 'Kept, because you changed it: {{file}}',
  },
  fileWritten: { es: 'Escrito: {{file}}', pt: 'Gravado: {{file}}', en: 'Written: {{file}}' },
  noFindings: {
    es: 'Nada que corregir.',
    pt: 'Nada a corrigir.',
    en: 'Nothing to fix.',
  },
  blocked: {
    es: 'No se publicó: corrige los errores, o usa --force.',
    pt: 'Não foi publicado: corrija os erros, ou use --force.',
    en: 'Not published: fix the errors, or use --force.',
  },
  queued: {
    es: 'No hay conexión con el servidor. Se publicará cuando TausePro esté abierto y vuelva la conexión.',
    pt: 'Sem conexão com o servidor. Será publicado quando o TausePro estiver aberto e a conexão voltar.',
    en: 'The server can’t be reached. It is published once TausePro is open and the connection is back.',
  },
  published: { es: 'Publicado: {{url}}', pt: 'Publicado: {{url}}', en: 'Published: {{url}}' },
  servedWhileOpen: {
    es: 'El enlace responde mientras TausePro o esta orden (con --serve) estén abiertos.',
    pt: 'O link responde enquanto o TausePro ou este comando (com --serve) estiverem abertos.',
    en: 'The link answers while TausePro, or this command with --serve, is open.',
  },
  serving: {
    es: 'En línea hasta que presiones Ctrl+C.',
    pt: 'No ar até você pressionar Ctrl+C.',
    en: 'Online until you press Ctrl+C.',
  },
  'space-projects': { es: 'Proyectos', pt: 'Projetos', en: 'Projects' },
  'space-images': { es: 'Imágenes', pt: 'Imagens', en: 'Images' },
  'space-sites': {
    es: 'Sitios publicados aquí',
    pt: 'Sites publicados aqui',
    en: 'Sites published here',
  },
  'space-backups': { es: 'Copias de seguridad', pt: 'Cópias de segurança', en: 'Backups' },
  'space-temporary': { es: 'Temporal', pt: 'Temporário', en: 'Temporary' },
  nothing: { es: 'No hay ninguno.', pt: 'Não há nenhum.', en: 'There are none.' },
} as const satisfies Record<string, Localized>;

export type MessageName = keyof typeof messages;
