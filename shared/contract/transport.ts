import { decodeBase64, encodeBase64 } from './base64.ts';

/** Where the web host answers the contract over WebSocket. */
export const rpcPath = '/rpc';

/**
 * How a sandboxed window gets its end of the message channel: the interface posts `portRequest` to its
 * own window, the preload hands on the request and posts `portOffer` back with the port.
 */
export const portRequest = 'tausepro:request-port';
export const portOffer = 'tausepro:offer-port';

/** For `customJsonSerializers` of both ends: bytes travel as base64 inside the message. */
export const contractSerializers = [
  {
    type: 20,
    condition: (data: unknown): boolean => data instanceof Uint8Array,
    serialize: (data: unknown): unknown => (data instanceof Uint8Array ? encodeBase64(data) : null),
    deserialize: (data: unknown): unknown => decodeBase64(typeof data === 'string' ? data : ''),
  },
];
