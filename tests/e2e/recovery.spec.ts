import { expect, test } from '@playwright/test';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppDriver } from '#tests/support/app-driver.ts';
import { makeOriginal, spoilPage, zero } from '#tests/support/corruption.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { startWebHost } from '#tests/support/web-host.ts';

test('STO-20 says what damage took, at home and in the project, until it was read', async ({
  browser,
}) => {
  const original = await makeOriginal({ gestures: 12, isOpen: false });
  const data = makeTemporaryFolder();
  cpSync(original.folder, data, { recursive: true });
  const newest = Math.max(...original.map.rows.keys());
  const [page = 0] = original.map.rows.get(newest) ?? [];
  spoilPage(
    original,
    page,
    zero,
  )(
    (name) => readFileSync(join(data, name)),
    (name, content) => writeFileSync(join(data, name), content),
  );
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
