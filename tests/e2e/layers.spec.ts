import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { AppDriver } from '../support/app-driver.ts';
import { connectClient } from '../support/contract-client.ts';
import { documentOf } from '../support/editing.ts';
import { startWebHost } from '../support/web-host.ts';

const texts = 10_000;

test('the tree of 10,000 layers shows only what is in view, and scrolls to its end by wheel and keys', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const host = await startWebHost();
  const { client, close } = await connectClient(host.url);
  try {
    const { id: project } = await client.projects.create({
      name: 'Larga',
      locale: 'es',
      template: null,
    });
    const document = documentOf(await client.projects.open({ project }));
    const sent: Promise<unknown>[] = [];
    document.onGesture(({ update, ...gesture }) =>
      sent.push(client.projects.append({ project, gestureId: randomUUID(), update, gesture })),
    );
    document.transact('insert', (transaction) => {
      const [parent] = transaction.pages;
      if (parent === undefined) throw new Error('no page');
      const children = Array.from({ length: texts }, (_, index) => ({
        kind: 'text',
        name: `Fila ${index + 1}`,
        props: { text: `Fila ${index + 1}` },
      }));
      insertSeed(transaction, {
        seed: {
          kind: 'frame',
          name: 'Lista',
          style: { base: { layout: 'grid', columns: 12 } },
          children,
        },
        target: { parent },
      });
    });
    await Promise.all(sent);

    const app = new AppDriver(page);
    await app.open(host.url);
    await app.openProject('Larga', 60_000);
    await page.getByRole('tab', { name: 'Capas' }).click();
    const tree = page.getByRole('tree', { name: 'Capas' });
    const rows = tree.getByRole('treeitem');
    await tree
      .getByRole('treeitem', { name: /^Lista/ })
      .getByRole('button', { name: 'Abrir grupo' })
      .click();
    const row = (number: number) => tree.getByRole('treeitem', { name: `Fila ${number}, Texto` });
    await expect(row(1)).toHaveAttribute('aria-setsize', String(texts));
    const inDocument = await rows.count();
    expect(inDocument).toBeLessThan(100);

    await row(5).hover();
    await page.mouse.wheel(0, 100_000);
    await expect(row(1)).toHaveCount(0);
    await expect.poll(() => rows.first().getAttribute('aria-posinset')).toMatch(/^\d{4}$/);
    expect(await rows.count()).toBeLessThan(100);

    await tree.focus();
    await page.keyboard.press('End');
    await expect(row(texts)).toHaveAttribute('aria-selected', 'true');
    await expect(row(texts)).toBeInViewport();
    expect(await rows.count()).toBeLessThan(100);
    await page.keyboard.press('ArrowUp');
    await expect(row(texts - 1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(tree.getByRole('treeitem', { name: /^Lista/ })).toBeInViewport();
  } finally {
    close();
    await host.stop();
  }
});
