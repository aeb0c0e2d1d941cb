/** Runs SQL inside the transaction that it was handed to. Rows are the driver's plain objects. */
export interface Transaction {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * The engine's database. All work happens in transactions under one of two roles that own nothing:
 * the tenant role sees the rows of exactly one tenant (row-level security), the system role sees
 * what is needed before a tenant is known: tokens, hosts, recovery at start.
 */
export interface Database {
  asTenant<Result>(
    tenantId: string,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result>;
  asSystem<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** The one row that a statement must have returned. Throws where there is none. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('A statement that must return a row returned none.');
  return row;
}
