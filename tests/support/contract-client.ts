import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '#shared/contract/contract.ts';
import { contractSerializers, rpcPath } from '#shared/contract/transport.ts';

export type ContractClient = ContractRouterClient<Contract>;
export type AppendedGesture = ReturnType<ContractClient['projects']['append']>;

export interface ConnectedClient {
  readonly client: ContractClient;
  close(): void;
}

/** Connects to a running web host as its own page would: token to cookie, then the socket. */
export async function connectClient(address: string): Promise<ConnectedClient> {
  const { origin } = new URL(address);
  const socket = new WebSocket(origin.replace('http', 'ws') + rpcPath, {
    headers: { cookie: await exchangeToken(address), origin },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => socket.terminate());
  // The same class in all that the link uses, though `ws` types its listeners in its own way.
  const websocket = socket as unknown as globalThis.WebSocket;
  const link = new RPCLink({ websocket, customJsonSerializers: contractSerializers });
  return { client: createORPCClient(link), close: () => socket.close() };
}

/** The cookie, as `name=value`, that a host gives for its token. */
export async function exchangeToken(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  if (cookie === '') throw new Error(`no cookie from the host (${response.status})`);
  return cookie;
}
