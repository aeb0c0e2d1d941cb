import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import type { StoreApi } from 'zustand/vanilla';
import { DisconnectedError, RefusedError } from './host-failure.ts';
import type { ConnectionState } from './host-client.ts';

/** One connection that has been opened. */
export interface OpenTransport {
  readonly link: ClientLink<ClientContext>;
  /** Resolves once the connection is gone. */
  readonly closed: Promise<void>;
  /** What the addresses of projects' pictures begin with. */
  readonly pictures: string;
}

interface ReconnectingLinkOptions {
  readonly open: () => Promise<OpenTransport>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly state: StoreApi<ConnectionState>;
  /** Told of each connection before calls go over it. */
  readonly onOpen?: (transport: OpenTransport) => void;
}

const firstDelay = 250;
const longestDelay = 8000;
/** How long a call waits for a connection before it fails. */
const patience = 10_000;

/**
 * A link that opens its transport again whenever it is lost, with growing pauses. A call that was on
 * its way when the connection broke fails as disconnected: only its caller knows whether it may be
 * sent twice.
 */
export function createReconnectingLink(
  options: ReconnectingLinkOptions,
): ClientLink<ClientContext> {
  let current = Promise.withResolvers<OpenTransport>();
  void keepOpen();

  async function keepOpen(): Promise<void> {
    let delay = firstDelay;
    let wasOpen = false;
    for (;;) {
      let gone: ConnectionState = 'lost';
      try {
        const transport = await options.open();
        delay = firstDelay;
        wasOpen = true;
        options.onOpen?.(transport);
        current.resolve(transport);
        options.state.setState('open', true);
        await transport.closed;
        current = Promise.withResolvers<OpenTransport>();
      } catch (error) {
        // The next round tries again: another tab may have let this browser in by then.
        if (error instanceof RefusedError) gone = wasOpen ? 'refused' : 'uninvited';
      }
      options.state.setState(gone, true);
      await options.wait(delay);
      delay = Math.min(delay * 2, longestDelay);
    }
  }

  return {
    async call(path: readonly string[], input: unknown, callOptions: ClientOptions<ClientContext>) {
      const transport = await Promise.race([
        current.promise,
        options.wait(patience).then(() => {
          throw new DisconnectedError('no connection');
        }),
      ]);
      const lost = transport.closed.then(() => {
        throw new DisconnectedError('connection lost');
      });
      lost.catch(() => undefined);
      return Promise.race([transport.link.call(path, input, callOptions), lost]);
    },
  };
}
