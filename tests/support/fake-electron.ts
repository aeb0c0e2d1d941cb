import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import type { ChannelHost, MainPort } from '../../electron/main/contract-channel.ts';
import type { PageWindow, PortMessages } from '../../electron/preload/offer-port.ts';
import { portOffer } from '#shared/contract/transport.ts';

/** Node's port in the shape of Electron's: `message` carries an event with the data in it. */
class FakeMainPort extends EventEmitter implements MainPort {
  readonly node: NodePort;

  constructor(node: NodePort) {
    super();
    this.node = node;
    node.on('close', () => this.emit('close'));
  }

  postMessage(message: unknown): void {
    this.node.postMessage(message);
  }

  start(): void {
    this.node.on('message', (data: unknown) => this.emit('message', { data }));
  }

  close(): void {
    this.node.close();
  }
}

/** A window of the fake Electron: its page, and what its preload gets of Electron. */
export interface FakeWindow {
  readonly page: PageWindow & {
    post(message: string): void;
    onPort(listener: (port: MessagePort) => void): void;
  };
  readonly ipc: PortMessages;
}

/** Stands for Electron's main process and its windows, with real message channels of Node. */
export class FakeElectron implements ChannelHost<FakeMainPort> {
  readonly #main = new EventEmitter();
  #windows = 0;

  onRequest: ChannelHost<FakeMainPort>['onRequest'] = (channel, listener) => {
    this.#main.on(channel, listener);
  };

  createChannel(): { port1: FakeMainPort; port2: FakeMainPort } {
    const { port1, port2 } = new MessageChannel();
    return { port1: new FakeMainPort(port1), port2: new FakeMainPort(port2) };
  }

  /** @param frameOrigin where the page that asks comes from; @param inMainFrame false for a frame in it. */
  openWindow(frameOrigin: string, inMainFrame = true): FakeWindow {
    const page = new EventEmitter();
    const renderer = new EventEmitter();
    const mainFrame = { origin: frameOrigin };
    this.#windows += 1;
    const sender = {
      id: this.#windows,
      mainFrame,
      postMessage: (channel: string, _message: null, ports: FakeMainPort[]) => {
        renderer.emit(channel, { ports: ports.map(({ node }) => node) });
      },
    };
    const senderFrame = inMainFrame ? mainFrame : { origin: frameOrigin };
    const fakePage: FakeWindow['page'] = {
      location: { origin: frameOrigin },
      addEventListener: (type, listener) => page.on(type, listener),
      postMessage: (message, _origin, [port]) => page.emit(message, port),
      post: (message) =>
        page.emit('message', { source: fakePage, origin: frameOrigin, data: message }),
      onPort: (listener) => page.on(portOffer, listener),
    };
    return {
      page: fakePage,
      ipc: {
        send: (channel) => this.#main.emit(channel, { sender, senderFrame }),
        on: (channel, listener) => renderer.on(channel, listener),
      },
    };
  }
}
