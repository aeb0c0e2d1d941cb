import { startWebHost } from '../../electron/web-host/web-host.ts';
import { createServices } from '#services/create-services.ts';
import { connectClient } from '#tests/support/contract-client.ts';
import { createTestPorts, makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { testContract } from './contract-suite.ts';

testContract('a WebSocket', async () => {
  const services = createServices(createTestPorts());
  const host = await startWebHost({ port: 0, rendererFolder: makeTemporaryFolder(), services });
  return {
    connect: () => connectClient(host.address),
    async close() {
      await host.close();
      await services.close();
    },
  };
});
