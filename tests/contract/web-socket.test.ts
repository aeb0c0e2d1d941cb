import { invitationLink } from '../../electron/web-host/host-key.ts';
import { loadKnownWindows } from '../../electron/web-host/known-windows.ts';
import { startWebHost } from '../../electron/web-host/web-host.ts';
import { createServices } from '#services/create-services.ts';
import { connectClient } from '#tests/support/contract-client.ts';
import { createTestPorts, makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { testContract } from './contract-suite.ts';

testContract('a WebSocket', async () => {
  const ports = createTestPorts();
  const services = createServices(ports);
  const windows = await loadKnownWindows(ports.secrets);
  const host = await startWebHost({
    port: 0,
    rendererFolder: makeTemporaryFolder(),
    services,
    windows,
  });
  return {
    connect: () => connectClient(invitationLink(host.address)),
    async close() {
      await host.close();
      await services.close();
    },
  };
});
