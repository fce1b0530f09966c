/** As much of it as the comparison uses. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string, options?: { fetch?: typeof fetch; skip_setup?: boolean });
    info(): Promise<{ doc_count: number }>;
    destroy(): Promise<unknown>;
    replicate: {
      from(source: PouchDB, options: { batch_size: number; checkpoint: false }): Promise<{ docs_written: number }>;
    };
  }
}
