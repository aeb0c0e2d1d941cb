import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import type { BuiltSite } from './built-site.ts';
import { serveCatalog } from './catalog-site.ts';
import { openChromium, typeErrors } from './site-audit.ts';

const patience = 120_000;
const fields: readonly NodeSeed[] = [
  { kind: 'input', props: { label: 'Nombre', name: 'nombre', required: true } },
  { kind: 'input', props: { label: 'Correo', name: 'correo', type: 'email' } },
  {
    kind: 'select',
    props: { label: 'Tema', name: 'tema', options: [{ label: 'Pedido' }, { label: 'Otro' }] },
  },
  {
    kind: 'radio',
    props: { label: 'Entrega', name: 'entrega', options: [{ label: 'Taller' }, { label: 'Casa' }] },
  },
  { kind: 'text-area', props: { label: 'Mensaje', name: 'text' } },
  { kind: 'checkbox', props: { label: 'Acepto', name: 'acepto' } },
  { kind: 'button', props: { label: 'Enviar' } },
];
const form: NodeSeed = {
  kind: 'form',
  props: { name: 'contacto', destination: { type: 'whatsapp', text: 'Hola' } },
  children: fields,
};
const page: NodeSeed = {
  kind: 'page',
  props: { path: '/', title: 'Contacto' },
  children: [form],
};
let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  const settings = { name: 'Taller', locale: 'es', whatsapp: '573001234567' } as const;
  site = await serveCatalog(seedDocument([page], { settings }));
  browser = await openChromium();
}, patience);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it('CG-13 sends all fields of a form as one WhatsApp message', { timeout: patience }, async () => {
  const context = await browser.newContext();
  await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'chat' }));
  const visitor = await context.newPage();
  await visitor.goto(site.address, { waitUntil: 'networkidle' });
  await visitor.getByLabel('Nombre').fill('Ana & Luz');
  await visitor.getByLabel('Tema').selectOption('Otro');
  await visitor.getByLabel('Casa').check();
  await visitor.getByLabel('Mensaje').fill('¿Hay {tazas}?\nGracias 😀');
  await visitor.getByLabel('Acepto').check();
  const popup = context.waitForEvent('page');
  await visitor.getByRole('button', { name: 'Enviar' }).click();
  const chat = await popup;
  await chat.waitForURL('https://wa.me/**');
  const url = new URL(chat.url());
  expect(url.pathname).toBe('/573001234567');
  expect(url.search).not.toContain('+');
  expect(url.searchParams.get('text')?.split('\n')).toEqual([
    'Hola',
    'Nombre: Ana & Luz',
    'Tema: Otro',
    'Entrega: Casa',
    'Mensaje: ¿Hay {tazas}?',
    'Gracias 😀',
    'Acepto: ✓',
  ]);
  await context.close();
});

it('CG-13 sends the message without JavaScript too', { timeout: patience }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'chat' }));
  const visitor = await context.newPage();
  await visitor.goto(site.address);
  await visitor.getByLabel('Nombre').fill('Ana');
  await visitor.getByLabel('Mensaje').fill('Una taza');
  const popup = context.waitForEvent('page');
  await visitor.getByRole('button', { name: 'Enviar' }).click();
  const chat = await popup;
  await chat.waitForURL('https://wa.me/**');
  expect(new URL(chat.url()).searchParams.get('text')).toBe('Una taza');
  await context.close();
});

it('is of the types that it declares', { timeout: patience }, async () => {
  expect(await typeErrors(site.frontend)).toBe('');
});
