import { createDocument } from '../create-document.ts';
import type { DocumentStore } from '../document.ts';
import { openDocument } from '../open-document.ts';
import type { NodeSeed, PageSeed } from '../seed.ts';

/** A text of the sample. */
export function textSeed(text: string): NodeSeed {
  return {
    kind: 'text',
    props: { text },
    style: { base: { fontSize: '$text.base', color: '$color.text' } },
  };
}

/** A stack of the sample. */
export function frameSeed(name: string, children: readonly NodeSeed[] = []): NodeSeed {
  return {
    kind: 'frame',
    name,
    style: {
      base: { layout: 'stack', direction: 'column', gap: 16, width: 'fill' },
      mobile: { gap: 8 },
    },
    children,
  };
}

const samplePages: readonly PageSeed[] = [
  {
    title: 'Inicio',
    path: '/',
    description: 'La página principal',
    children: [
      frameSeed('Portada', [
        { kind: 'heading', props: { text: 'Café de origen', level: 1 } },
        textSeed('Tostado cada semana en Medellín'),
      ]),
      frameSeed('Productos', [textSeed('Huila'), textSeed('Nariño'), textSeed('Sierra Nevada')]),
    ],
  },
];

/** A project as bytes: one page with two frames of texts. The same bytes at each call. */
export function sampleDocument(pages: readonly PageSeed[] = samplePages): Uint8Array {
  return createDocument({
    settings: { name: 'Café Andino', locale: 'es' },
    theme: {},
    pages,
    peerId: '1',
  });
}

/** The sample opened, by a device of its own. */
export function openSample(peerId = '2', pages: readonly PageSeed[] = samplePages): DocumentStore {
  return openDocument({ snapshot: sampleDocument(pages), peerId });
}
