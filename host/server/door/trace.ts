/** One request to the Web API; operations of a batch have their own entries that name the outer one. */
export interface TraceEntry {
  readonly n: number;
  readonly at: string;
  readonly user: string;
  readonly method: string;
  /** Below `/api/data/v9.2/`, decoded, with its query. */
  readonly path: string;
  status: number;
  ms: number;
  bytes: number;
  readonly batch?: number;
}

const kept = 10_000;

/** What was asked of the Web API, oldest first. */
export class Trace {
  private list: TraceEntry[] = [];
  private last = 0;

  begin(entry: Omit<TraceEntry, "n" | "status" | "ms" | "bytes">): TraceEntry {
    this.last += 1;
    const begun: TraceEntry = { n: this.last, ...entry, status: 0, ms: 0, bytes: 0 };
    this.list.push(begun);
    if (this.list.length > kept) this.list.shift();
    return begun;
  }

  entries(): readonly TraceEntry[] {
    return this.list;
  }

  clear(): void {
    this.list = [];
    this.last = 0;
  }
}
