import { createRouterClient } from '@orpc/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices } from '#services/create-services.ts';
import { createWebPorts } from '../../electron/web-host/web-ports.ts';

/** The app's services over a new data folder, as the interface calls them. */
export function openApp() {
  const folder = mkdtempSync(join(tmpdir(), 'export-test-'));
  const services = createServices(createWebPorts(join(folder, 'data')));
  return {
    folder,
    client: createRouterClient(services.router),
    async close() {
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A shop made from the template that ships with the app. */
export const shop = {
  name: 'Barro & Niebla "Ñandú"',
  locale: 'es',
  template: { id: 'tienda-artesanal', variables: {} },
} as const;
