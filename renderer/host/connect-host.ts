import { createORPCClient } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import type { ConnectionState, HostClient, HostConnection } from './host-client.ts';
import { openMessagePortTransport } from './message-port-transport.ts';
import { createReconnectingLink } from './reconnecting-link.ts';
import { openWebSocketTransport } from './websocket-transport.ts';

/** Connects to the host that serves this window. The page's own scheme says which transport there is. */
export function connectHost(): HostConnection {
  const state = createStore<ConnectionState>(() => 'connecting');
  let pictures = '';
  const web = window.location.protocol.startsWith('http');
  const link = createReconnectingLink({
    open: web ? openWebSocketTransport : openMessagePortTransport,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    state,
    onOpen: (transport) => (pictures = transport.pictures),
  });
  return {
    client: createORPCClient<HostClient>(link),
    state,
    pictureUrl: (path) => pictures + path,
  };
}
