import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';

type Inputs = InferContractRouterInputs<Contract>;
type Outputs = InferContractRouterOutputs<Contract>;

/** Calls that answer with events are generators; all others answer once. */
type Answer<Output> =
  Output extends AsyncIteratorObject<infer Event>
    ? AsyncGenerator<Event, void, void>
    : Output | Promise<Output>;

/** What a service has to answer for one group of the contract: input and abort signal in, output out. */
export type Handlers<Group extends keyof Contract> = {
  readonly [Call in keyof Contract[Group]]: (
    input: Call extends keyof Inputs[Group] ? Inputs[Group][Call] : never,
    signal?: AbortSignal,
  ) => Call extends keyof Outputs[Group] ? Answer<Outputs[Group][Call]> : never;
};
