import { RPCHandler } from '@orpc/server/message-port';
import { contractSerializers, portOffer, portRequest } from '#shared/contract/transport.ts';
import type { Router } from '#services/router.ts';

/** One end of a message channel in the main process. */
export interface MainPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

interface Sender<Port> {
  readonly id: number;
  readonly mainFrame: unknown;
  postMessage(channel: string, message: null, transfer: Port[]): void;
}

/** What of Electron is used: `ipcMain` and `MessageChannelMain`, or what stands for them in a test. */
export interface ChannelHost<Port extends MainPort> {
  onRequest(
    channel: string,
    listener: (event: { sender: Sender<Port>; senderFrame: { origin: string } | null }) => void,
  ): void;
  createChannel(): { port1: Port; port2: Port };
}

/**
 * Answers the contract over a message port for each window that asks. Only the main frame of a page of
 * `origin` gets one; a window that asks again (after a reload) loses its old port. Returns the release.
 */
export function serveContract<Port extends MainPort>(
  host: ChannelHost<Port>,
  router: Router,
  origin: string,
): () => void {
  const handler = new RPCHandler(router, { customJsonSerializers: contractSerializers });
  const ports = new Map<number, Port>();

  host.onRequest(portRequest, ({ sender, senderFrame }) => {
    if (senderFrame === null || senderFrame !== sender.mainFrame || senderFrame.origin !== origin) {
      return;
    }
    ports.get(sender.id)?.close();
    const { port1, port2 } = host.createChannel();
    ports.set(sender.id, port1);
    handler.upgrade(port1);
    port1.start();
    sender.postMessage(portOffer, null, [port2]);
  });

  return () => {
    for (const port of ports.values()) port.close();
    ports.clear();
  };
}
