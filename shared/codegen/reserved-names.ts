/** Words of the language and of its types, and names that every module knows without an import. */
const languageNames = (
  'abstract accessor any arguments as asserts async await bigint boolean break case catch class const ' +
  'constructor continue debugger declare default delete do else enum eval export extends false finally ' +
  'for from function get global if implements import in infer instanceof interface is keyof let module ' +
  'namespace never new null number object of out override package private protected public readonly ' +
  'require return satisfies set static string super switch symbol this throw true try type typeof ' +
  'undefined unique unknown using var void while with yield ' +
  'AggregateError Array ArrayBuffer Atomics BigInt Boolean DataView Date Error Function Infinity ' +
  'Intl Iterator JSON Map Math NaN Number Object Promise Proxy Reflect RegExp Set String Symbol ' +
  'URL URLSearchParams WeakMap WeakRef WeakSet Awaited Exclude Extract NonNullable Omit Parameters ' +
  'Partial Pick Readonly Record Required ReturnType ' +
  'Document Element Event Node Text Window alert close console document event fetch frames globalThis ' +
  'history length location name navigator open origin parent performance print scroll self status ' +
  'screen stop top window'
).split(' ');

/** What loops call one item of their list, and parameters that components have anyway. */
const localNames = 'card children className feature id image index item key line link props'.split(
  ' ',
);

/** Names that files of the app have which aren't made of the document. */
const applicationNames = (
  'App BrowserRouter RouterLink SkipLink ComponentProps ComponentType NotFound PageRoute React Route Routes StaticRouter ' +
  'StrictMode JSX'
).split(' ');

/** Where each name that printed code imports from a library or the app's own helpers comes from. */
export const libraryModules = {
  AppLink: 'src/components/app-link',
  Fragment: 'react',
  Image: 'src/components/image',
  Link: 'src/components/link',
  LucideIcon: 'lucide-react',
  ReactNode: 'react',
  WhatsAppForm: 'src/components/whatsapp-form',
  formatPrice: 'src/lib/format-price',
  joinClasses: 'src/lib/join-classes',
  useId: 'react',
  whatsappLink: 'src/lib/site',
} as const;
export type LibraryName = keyof typeof libraryModules;

/** Those of them that are types. */
export const libraryTypes: ReadonlySet<LibraryName> = new Set(['LucideIcon', 'ReactNode']);

/** Identifiers that no name made of a document may be. */
export const reservedIdentifiers: ReadonlySet<string> = new Set([
  ...languageNames,
  ...localNames,
  ...applicationNames,
  ...Object.keys(libraryModules),
]);

/** File names that Windows refuses, and those that the generated project uses itself. */
export const reservedFileNames: ReadonlySet<string> = new Set([
  ...['con', 'prn', 'aux', 'nul', 'conin', 'conout'],
  ...Array.from({ length: 10 }, (_, number) => [`com${number}`, `lpt${number}`]).flat(),
  ...[
    'app-link',
    'image',
    'index',
    'link',
    'node-modules',
    'not-found',
    'public',
    'skip-link',
    'src',
    'whatsapp-form',
  ],
]);
