import type { ContractRouterClient } from '@orpc/contract';
import type { StoreApi } from 'zustand/vanilla';
import type { Contract } from '#shared/contract/contract.ts';

/** The contract as the interface calls it; each call rejects with what `toHostFailure` reads. */
export type HostClient = ContractRouterClient<Contract>;

/**
 * `refused`: the host is there and no longer knows this window. `uninvited`: it never did, as when its
 * address was typed by hand.
 */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused' | 'uninvited';

/** The host on the other side, whichever it is. */
export interface HostConnection {
  readonly client: HostClient;
  readonly state: StoreApi<ConnectionState>;
  /** Where a picture of a project is, of which the host's services know the path: `/assets/…`. */
  readonly pictureUrl: (path: string) => string;
}
