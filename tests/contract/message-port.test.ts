import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { appOrigin } from '../../electron/main/app-protocol.ts';
import { serveContract } from '../../electron/main/contract-channel.ts';
import { offerPort } from '../../electron/preload/offer-port.ts';
import { createServices } from '#services/create-services.ts';
import { contractSerializers, portRequest } from '#shared/contract/transport.ts';
import type { ConnectedClient } from '#tests/support/contract-client.ts';
import { FakeElectron } from '#tests/support/fake-electron.ts';
import { createTestPorts } from '#tests/support/test-ports.ts';
import { testContract } from './contract-suite.ts';

testContract("a message port through Electron's wiring", async () => {
  const services = createServices(createTestPorts());
  const electron = new FakeElectron();
  const release = serveContract(electron, services.router, appOrigin);

  const connect = async (): Promise<ConnectedClient> => {
    const { page, ipc } = electron.openWindow(appOrigin);
    offerPort(page, ipc);
    const port = await new Promise<MessagePort>((resolve) => {
      page.onPort(resolve);
      page.post(portRequest);
    });
    port.start();
    const link = new RPCLink({ port, customJsonSerializers: contractSerializers });
    return { client: createORPCClient(link), close: () => port.close() };
  };
  return {
    connect,
    async close() {
      release();
      await services.close();
    },
  };
});
