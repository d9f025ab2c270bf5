import type { Clock } from "../store/clock";

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

/** What was asked of the Web API, oldest first. Times are the host clock's. */
export class Trace {
  private readonly startedMs = new Map<number, number>();
  private list: TraceEntry[] = [];
  private last = 0;

  constructor(private readonly clock: Clock) {}

  begin(entry: Pick<TraceEntry, "user" | "method" | "path" | "batch">): TraceEntry {
    this.last += 1;
    const begun: TraceEntry = { n: this.last, at: this.clock.nowText(), ...entry, status: 0, ms: 0, bytes: 0 };
    this.startedMs.set(begun.n, this.clock.nowMs());
    this.list.push(begun);
    if (this.list.length > kept) this.list.shift();
    return begun;
  }

  /** Completes an entry; status 0 says that the connection was cut. */
  end(entry: TraceEntry, status: number, bytes: number): void {
    entry.status = status;
    entry.bytes = bytes;
    entry.ms = Math.round(this.clock.nowMs() - (this.startedMs.get(entry.n) ?? this.clock.nowMs()));
    this.startedMs.delete(entry.n);
  }

  entries(): readonly TraceEntry[] {
    return this.list;
  }

  clear(): void {
    this.list = [];
    this.last = 0;
  }
}
