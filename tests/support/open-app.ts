import type { Browser, Page } from '@playwright/test';
import { AppDriver } from './app-driver.ts';
import { startWebHost } from './web-host.ts';

export interface OpenedApp {
  readonly page: Page;
  readonly app: AppDriver;
  /** Closes the window and ends the host. */
  close(): Promise<void>;
}

/** Starts a host of its own and opens the app's Home in a window that may use the clipboard. */
export async function openApp(browser: Browser): Promise<OpenedApp> {
  const host = await startWebHost();
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1440, height: 900 },
    locale: 'es-CO',
  });
  const page = await context.newPage();
  const app = new AppDriver(page);
  await app.open(host.url);
  return {
    page,
    app,
    async close() {
      await context.close();
      await host.stop();
    },
  };
}
