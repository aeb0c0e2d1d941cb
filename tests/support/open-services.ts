import { createRouterClient } from '@orpc/server';
import { createServices } from '#services/create-services.ts';
import type { Ports } from '#services/ports.ts';
import type { ContractClient } from './contract-client.ts';
import { createTestPorts } from './test-ports.ts';

export interface OpenServices {
  readonly client: ContractClient;
  close(): Promise<void>;
}

/** The services on a data folder of their own, called through the contract without a transport. */
export function openServices(overrides: Partial<Ports> = {}): {
  readonly services: OpenServices;
  readonly ports: Ports;
} {
  const ports = createTestPorts(overrides);
  const services = createServices(ports);
  return {
    services: { client: createRouterClient(services.router), close: () => services.close() },
    ports,
  };
}
