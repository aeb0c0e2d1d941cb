import { createRouterClient } from '@orpc/server';
import { createServices } from '#services/create-services.ts';
import { createTestPorts } from '#tests/support/test-ports.ts';
import { testContract } from './contract-suite.ts';

testContract('a direct call', async () => {
  const services = createServices(createTestPorts());
  return {
    connect: async () => ({ client: createRouterClient(services.router), close: () => undefined }),
    close: () => services.close(),
  };
});
