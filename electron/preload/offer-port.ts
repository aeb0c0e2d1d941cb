import { portOffer, portRequest } from '#shared/contract/transport.ts';

interface PortOfferEvent {
  readonly ports: readonly MessagePort[];
}

/** What of Electron's `ipcRenderer` is used. */
export interface PortMessages {
  send(channel: string): void;
  on(channel: string, listener: (event: PortOfferEvent) => void): unknown;
}

/** What of the page's `window` is used. */
export interface PageWindow {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  postMessage(message: string, targetOrigin: string, transfer: MessagePort[]): void;
}

/** Hands the page's request for its message port to the main process, and the port to the page. */
export function offerPort(page: PageWindow, ipc: PortMessages): void {
  page.addEventListener('message', (event) => {
    const ownRequest = event.source === page && event.origin === page.location.origin;
    if (ownRequest && event.data === portRequest) ipc.send(portRequest);
  });
  ipc.on(portOffer, ({ ports: [port] }) => {
    if (port !== undefined) page.postMessage(portOffer, page.location.origin, [port]);
  });
}
