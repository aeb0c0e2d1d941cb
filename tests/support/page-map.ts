import SqliteDatabase from 'better-sqlite3';

/** Which pages of a database each log row lies on, and what each page belongs to. */
export interface PageMap {
  readonly pageSize: number;
  readonly count: number;
  /** Log row → its pages. */
  readonly rows: ReadonlyMap<number, ReadonlySet<number>>;
  /** Page → the table or index that it belongs to. */
  readonly owners: ReadonlyMap<number, string>;
}

/** Asks SQLite where it keeps things. */
export function mapPages(file: string): PageMap {
  const database = new SqliteDatabase(file, { readonly: true });
  try {
    const stats = database
      .prepare<[], { name: string; path: string; pageno: number; pagetype: string; ncell: number }>(
        'SELECT name, path, pageno, pagetype, ncell FROM dbstat ORDER BY path',
      )
      .all();
    const ids = database
      .prepare<[], number>('SELECT sequence FROM project_update ORDER BY sequence')
      .pluck()
      .all();
    const rows = new Map<number, Set<number>>();
    const log = stats.filter(({ name }) => name === 'project_update');
    let next = 0;
    for (const leaf of log.filter(({ pagetype }) => pagetype === 'leaf')) {
      for (let cell = 0; cell < leaf.ncell; cell += 1) {
        const id = ids[next] ?? 0;
        next += 1;
        const chain = `${leaf.path}${cell.toString(16).padStart(3, '0')}+`;
        const overflow = log.filter(({ path }) => path.startsWith(chain));
        rows.set(id, new Set([leaf.pageno, ...overflow.map(({ pageno }) => pageno)]));
      }
    }
    return {
      pageSize: Number(database.pragma('page_size', { simple: true })),
      count: Number(database.pragma('page_count', { simple: true })),
      rows,
      owners: new Map(stats.map(({ pageno, name }) => [pageno, name])),
    };
  } finally {
    database.close();
  }
}
