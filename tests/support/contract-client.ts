import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import {
  type WindowKey as RendererKey,
  introduceWindow,
  signTicket,
} from '#renderer/host/window-key.ts';
import type { Contract } from '#shared/contract/contract.ts';
import { contractSerializers, rpcPath } from '#shared/contract/transport.ts';
import { invitationParameter, socketProtocol } from '#shared/contract/window-access.ts';

export type ContractClient = ContractRouterClient<Contract>;
export type AppendedGesture = ReturnType<ContractClient['projects']['append']>;

/** What a browser keeps that was let in. */
export type WindowKey = RendererKey;

export interface ConnectedClient {
  readonly client: ContractClient;
  close(): void;
}

/** Connects to a running web host as its own page would: the link for a key, then the socket. */
export async function connectClient(link: string): Promise<ConnectedClient> {
  return connectWithKey(new URL(link).origin, await takeInvitation(link));
}

/** Connects as the page of a browser that was let in before. */
export async function connectWithKey(origin: string, key: WindowKey): Promise<ConnectedClient> {
  const ticket = await ticketFor(origin, key);
  const socket = new WebSocket(origin.replace('http', 'ws') + rpcPath, [socketProtocol, ticket], {
    headers: { origin },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => socket.terminate());
  // The same class in all that the link uses, though `ws` types its listeners in its own way.
  const websocket = socket as unknown as globalThis.WebSocket;
  const rpc = new RPCLink({ websocket, customJsonSerializers: contractSerializers });
  return { client: createORPCClient(rpc), close: () => socket.close() };
}

/** What opens one socket. */
export function ticketFor(origin: string, key: WindowKey): Promise<string> {
  return signTicket(origin, key);
}

/** Uses the invitation of a link up; rejects with `refused` for one that was used. */
export function takeInvitation(link: string): Promise<WindowKey> {
  const { origin, searchParams } = new URL(link);
  return introduceWindow(origin, searchParams.get(invitationParameter) ?? '');
}
