import { expect, test } from '@playwright/test';
import { AppDriver } from '../support/app-driver.ts';
import { type RunningWebHost, startWebHost } from '../support/web-host.ts';

test.use({ locale: 'pt-BR', permissions: ['clipboard-read', 'clipboard-write'] });

let host: RunningWebHost;
test.beforeAll(async () => {
  host = await startWebHost();
});
test.afterAll(() => host.stop());

test('a hurried maker in Brazil gets a site in Portuguese, and no click does more than one thing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.tauseproInspection = {};
  });
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Novo projeto', exact: true }).click();
  const start = page.getByRole('dialog', { name: 'Novo projeto' });
  await start.getByRole('radio', { name: 'Academia de cursos' }).check();
  await start.getByRole('button', { name: 'Continuar' }).dblclick();
  await start.getByRole('textbox', { name: 'Nome do projeto' }).fill('Ateliê da Júlia');
  await expect(start.getByRole('combobox', { name: 'Idioma do site' })).toHaveValue('pt');
  await expect(start.getByText('Os textos do modelo estão em espanhol')).toBeVisible();
  const phone = start.getByRole('textbox', { name: /WhatsApp/ });
  await expect(phone).toHaveValue('');
  await phone.fill('11 98765-4321');
  await expect(start.getByText('+55 11 98765-4321')).toBeVisible();
  await start.getByRole('button', { name: 'Criar projeto' }).dblclick();

  const canvas = page.getByRole('application', { name: 'Tela de edição' });
  await expect(canvas).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pular o tour' }).click();
  await page.getByRole('button', { name: 'Botão de WhatsApp', exact: true }).click();
  await page.evaluate(() => navigator.clipboard.writeText('Turma 1\n\n</script> 🧵'));
  await canvas.focus();
  await page.keyboard.press('ControlOrMeta+v');
  const app = new AppDriver(page);
  await expect.poll(() => app.shows('Pedir pelo WhatsApp')).toBe(true);
  await expect.poll(() => app.shows('</script> 🧵')).toBe(true);

  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  const publish = page.getByRole('dialog', { name: 'Publicar' });
  await expect(publish.getByText('Antes de publicar, revise')).toBeVisible();
  await publish.getByRole('button', { name: 'Publicar agora' }).dblclick();
  const done = publish.getByRole('heading', { name: 'Publicado neste computador' });
  await expect(done).toBeVisible({ timeout: 90_000 });
  const link = publish.getByRole('link', { name: 'Link do seu site' });
  await page.goto((await link.getAttribute('href')) ?? '');
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await page.goto(host.url);
  await expect(page.getByRole('button', { name: 'Abrir Ateliê da Júlia' })).toHaveCount(1);
});
