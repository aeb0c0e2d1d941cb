import { describe, expect, it } from 'vitest';
import { offerPort } from '../../electron/preload/offer-port.ts';
import { createServices } from '#services/create-services.ts';
import { portRequest } from '#shared/contract/transport.ts';
import { FakeElectron, type FakeWindow } from '#tests/support/fake-electron.ts';
import { createTestPorts } from '#tests/support/test-ports.ts';
import { appOrigin } from '../../electron/main/app-protocol.ts';
import { serveContract } from '../../electron/main/contract-channel.ts';

/** How many ports the page got for one request. */
function portsOffered({ page, ipc }: FakeWindow): number {
  let offered = 0;
  offerPort(page, ipc);
  page.onPort((port) => {
    offered += 1;
    port.close();
  });
  page.post(portRequest);
  return offered;
}

describe('who gets a message port', () => {
  it('is the main frame of a page of the app', async () => {
    const services = createServices(createTestPorts());
    const electron = new FakeElectron();
    const release = serveContract(electron, services.router, appOrigin);
    expect(portsOffered(electron.openWindow(appOrigin))).toBe(1);
    expect(portsOffered(electron.openWindow(appOrigin, false))).toBe(0);
    expect(portsOffered(electron.openWindow('https://example.com'))).toBe(0);
    release();
    await services.close();
  });
});
