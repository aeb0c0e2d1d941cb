import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';

/** What a service has to answer for one group of the contract: checked input and abort signal in, output out. */
export type Handlers<Group extends keyof Contract> = {
  readonly [Call in keyof Contract[Group]]: Handler<Contract[Group][Call]>;
};

type Handler<Call> =
  Call extends ContractProcedure<infer Input, infer Output, infer _Errors, infer _Meta>
    ? unknown extends InferSchemaOutput<Input>
      ? () => Answer<InferSchemaInput<Output>>
      : (input: InferSchemaOutput<Input>, signal?: AbortSignal) => Answer<InferSchemaInput<Output>>
    : never;

/** A call without an output answers with nothing. */
type Answer<Output> = unknown extends Output ? void | Promise<void> : Output | Promise<Output>;
