import type { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';

/** A named change of a document with what it takes, so that input from outside can be checked before it runs. */
export interface Command<Input, Output> {
  readonly schema: z.ZodType<Input>;
  /** Throws DocumentError where the document refuses. */
  readonly run: (transaction: DocumentTransaction, input: Input) => Output;
}
