import type { ContractRouterClient } from '@orpc/contract';
import type { StoreApi } from 'zustand/vanilla';
import type { Contract } from '#shared/contract/contract.ts';

/** The contract as the interface calls it; each call rejects with what `toHostFailure` reads. */
export type HostClient = ContractRouterClient<Contract>;

/** `refused`: the host is there and doesn't know this window, since it was started anew. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused';

/** The host on the other side, whichever it is. */
export interface HostConnection {
  readonly client: HostClient;
  readonly state: StoreApi<ConnectionState>;
}
