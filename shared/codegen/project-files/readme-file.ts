import type { ProjectSettings } from '#shared/document/settings.ts';
import type { Locale, Localized } from '#shared/document/value.ts';
import type { PageEntry } from '../route-table.ts';
import { markdownText } from '../syntax.ts';

interface ReadmeTexts {
  readonly intro: string;
  readonly change: string;
  readonly changeText: string;
  readonly run: string;
  readonly runText: string;
  readonly build: string;
  readonly buildText: string;
  readonly address: string;
  readonly deploy: string;
  readonly deployText: string;
  readonly pages: string;
  readonly pageColumns: string;
  readonly folders: string;
  readonly folderColumns: string;
  readonly paths: readonly (readonly [string, string])[];
  readonly generated: string;
}

const texts: Localized<ReadmeTexts> = {
  es: {
    intro:
      'Sitio hecho con React, TypeScript, Tailwind CSS y Vite. Cada página también se escribe como HTML, así que se puede leer antes de que cargue cualquier script.',
    change: 'Cambiar textos e imágenes',
    changeText:
      'Los textos están en el archivo de su página: busca la frase en `frontend/src/pages/`. Lo que se repite (productos, planes, preguntas) es una lista al comienzo del archivo. El encabezado y el pie están en `frontend/src/components/`; los títulos y descripciones para buscadores, en `frontend/src/routes.tsx`. Para cambiar una imagen, reemplaza el archivo en `frontend/public/images/` y conserva su nombre.',
    run: 'Verlo en tu computador',
    runText: 'Hace falta Node.js 22.22 o más nuevo.',
    build: 'Construir y revisar',
    buildText:
      'El primero revisa los tipos y escribe el sitio en `frontend/dist/`; el segundo comprueba que cada página tenga título y que ningún enlace interno esté roto.',
    address:
      'Si ya sabes cuál será la dirección, dísela, o guárdala en `frontend/.env` (como en `.env.example`): así los buscadores reciben un mapa del sitio y los enlaces compartidos muestran su imagen.',
    deploy: 'Publicar',
    deployText:
      'Sube el contenido de `frontend/dist/` a cualquier servidor de archivos. En servicios que construyen desde un repositorio: carpeta `frontend`, comando `npm ci && npm run build`, resultado `dist`. Las direcciones que no existen deben mostrar `404.html`.',
    pages: 'Páginas',
    pageColumns: 'Dirección | Archivo | Título',
    folders: 'Dónde está cada cosa',
    folderColumns: 'Ruta | Qué contiene',
    paths: [
      ['src/pages/', 'Un archivo por página; las secciones de las largas, en una carpeta igual'],
      ['src/components/', 'Lo que usan varias páginas'],
      ['src/styles/theme.css', 'Colores, letras, espacios, esquinas y sombras'],
      ['src/routes.tsx', 'Dirección, título y descripción de cada página'],
      ['public/', 'Imágenes, icono del sitio y `robots.txt`'],
      ['tests/', 'Comprobaciones del sitio construido'],
    ],
    generated: 'Qué escribió la última exportación: así la siguiente conserva lo que cambiaste',
  },
  pt: {
    intro:
      'Site feito com React, TypeScript, Tailwind CSS e Vite. Cada página também é escrita como HTML, então pode ser lida antes que qualquer script carregue.',
    change: 'Mudar textos e imagens',
    changeText:
      'Os textos ficam no arquivo da página: procure a frase em `frontend/src/pages/`. O que se repete (produtos, planos, perguntas) é uma lista no começo do arquivo. O cabeçalho e o rodapé ficam em `frontend/src/components/`; os títulos e descrições para buscadores, em `frontend/src/routes.tsx`. Para mudar uma imagem, substitua o arquivo em `frontend/public/images/` e mantenha o nome.',
    run: 'Ver no seu computador',
    runText: 'É preciso Node.js 22.22 ou mais novo.',
    build: 'Construir e conferir',
    buildText:
      'O primeiro confere os tipos e escreve o site em `frontend/dist/`; o segundo confere se cada página tem título e se nenhum link interno está quebrado.',
    address:
      'Se já sabe qual será o endereço, informe, ou guarde em `frontend/.env` (como em `.env.example`): assim os buscadores recebem um mapa do site e os links compartilhados mostram a imagem.',
    deploy: 'Publicar',
    deployText:
      'Envie o conteúdo de `frontend/dist/` para qualquer servidor de arquivos. Em serviços que constroem a partir de um repositório: pasta `frontend`, comando `npm ci && npm run build`, resultado `dist`. Endereços que não existem devem mostrar `404.html`.',
    pages: 'Páginas',
    pageColumns: 'Endereço | Arquivo | Título',
    folders: 'Onde fica cada coisa',
    folderColumns: 'Caminho | O que contém',
    paths: [
      ['src/pages/', 'Um arquivo por página; as seções das longas, numa pasta de mesmo nome'],
      ['src/components/', 'O que várias páginas usam'],
      ['src/styles/theme.css', 'Cores, letras, espaços, cantos e sombras'],
      ['src/routes.tsx', 'Endereço, título e descrição de cada página'],
      ['public/', 'Imagens, ícone do site e `robots.txt`'],
      ['tests/', 'Conferências do site construído'],
    ],
    generated: 'O que a última exportação gravou: assim a próxima mantém o que você mudou',
  },
  en: {
    intro:
      'A site made with React, TypeScript, Tailwind CSS and Vite. Every page is also written as HTML, so it can be read before any script runs.',
    change: 'Change texts and images',
    changeText:
      'Texts are in the file of their page: search for the sentence in `frontend/src/pages/`. What repeats (products, plans, questions) is a list at the top of the file. Header and footer are in `frontend/src/components/`; titles and descriptions for search engines in `frontend/src/routes.tsx`. To change an image, replace the file in `frontend/public/images/` and keep its name.',
    run: 'See it on your computer',
    runText: 'Node.js 22.22 or newer is needed.',
    build: 'Build and check',
    buildText:
      'The first checks the types and writes the site into `frontend/dist/`; the second checks that every page has a title and that no link inside the site is broken.',
    address:
      'If you know where the site will be, say so, or keep it in `frontend/.env` (see `.env.example`): search engines get a map of the site then, and shared links show their picture.',
    deploy: 'Publish',
    deployText:
      'Upload what is in `frontend/dist/` to any file server. For services that build from a repository: folder `frontend`, command `npm ci && npm run build`, result `dist`. Addresses that do not exist should show `404.html`.',
    pages: 'Pages',
    pageColumns: 'Address | File | Title',
    folders: 'Where things are',
    folderColumns: 'Path | What it holds',
    paths: [
      ['src/pages/', 'One file a page; the sections of long pages in a folder of the same name'],
      ['src/components/', 'What several pages use'],
      ['src/styles/theme.css', 'Colours, type, spacing, corners and shadows'],
      ['src/routes.tsx', 'Address, title and description of every page'],
      ['public/', "Images, the site's icon and `robots.txt`"],
      ['tests/', 'Checks of the built site'],
    ],
    generated: 'What the last export wrote, so that the next one keeps what you changed',
  },
};

/** The repository's README, for the site's owner and for a developer, in the site's language. */
export function readme(settings: ProjectSettings, pages: readonly PageEntry[]): string {
  const text = texts[settings.locale satisfies Locale];
  const rows = pages.map(
    ({ path, file, title }) =>
      `\`${path}\` | \`frontend/src/pages/${file}.tsx\` | ${markdownText(title)}`,
  );
  const folders = text.paths.map(([path, holds]) => `\`frontend/${path}\` | ${holds}`);
  return [
    `# ${markdownText(settings.name)}`,
    text.intro,
    `## ${text.run}`,
    text.runText,
    shell('cd frontend', 'npm ci', 'npm run dev'),
    `## ${text.change}`,
    text.changeText,
    `## ${text.build}`,
    shell('npm run build', 'npm test', 'npm run lint'),
    text.buildText,
    text.address,
    shell('SITE_URL=https://example.com npm run build'),
    `## ${text.deploy}`,
    text.deployText,
    `## ${text.pages}`,
    table(text.pageColumns, rows),
    `## ${text.folders}`,
    `${table(text.folderColumns, [...folders, `\`.generated.json\` | ${text.generated}`])}\n`,
  ].join('\n\n');
}

function shell(...lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}

function table(columns: string, rows: readonly string[]): string {
  const rule = columns
    .split('|')
    .map(() => '---')
    .join(' | ');
  return [columns, rule, ...rows].map((row) => `| ${row} |`).join('\n');
}
