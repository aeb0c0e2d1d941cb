import { expect, test } from '@playwright/test';
import { AppDriver } from '#tests/support/app-driver.ts';
import { copyWithoutNewest, makeOriginal } from '#tests/support/corruption.ts';
import { startWebHost } from '#tests/support/web-host.ts';

test('STO-20 says what damage took, at home and in the project, until it was read', async ({
  browser,
}) => {
  const original = await makeOriginal({ gestures: 12, isOpen: false });
  const { data } = copyWithoutNewest(original);
  const host = await startWebHost({ data });
  const window = await browser.newPage({
    locale: 'es-CO',
    viewport: { width: 1440, height: 900 },
  });
  const app = new AppDriver(window);
  await app.open(host.url);

  const notice = window.getByRole('alert');
  await expect(notice).toContainText('Recuperamos tus proyectos');
  await expect(notice.getByRole('listitem').filter({ hasText: 'Escuela' })).toContainText(
    /Faltan? \d+ cambios? que no se pud/,
  );

  await app.openProject('Escuela');
  await expect(notice).toContainText('Este proyecto se dañó en el disco');
  await expect(notice).toContainText(/Faltan? \d+ cambios?/);
  await window.reload();
  await expect(notice).toContainText('Este proyecto se dañó en el disco');
  await notice.getByRole('button', { name: 'Entendido' }).click();
  await expect(notice).toHaveCount(0);
  await window.reload();
  await expect(window.getByRole('button', { name: 'Volver a tus proyectos' })).toBeVisible();
  await expect(notice).toHaveCount(0);
  await window.close();
  await host.stop();
});
