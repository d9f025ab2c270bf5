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
  /** Of the answer's body, in bytes. */
  bytes: number;
  /** Of the request's body, in bytes. */
  readonly bytesIn: number;
  /**
   * Requests that overlap in time are one wave: a request that comes while another is under way joins its wave, and
   * one that comes when none is begins the next. The number of waves is the number of times that a client had to wait
   * for answers before it could go on. The host is quick, so that what a browser sends at once may be answered one
   * by one: a fault that delays every request by some milliseconds makes the waves plain.
   */
  readonly wave: number;
  readonly batch?: number;
}

type Begun = Pick<TraceEntry, "user" | "method" | "path" | "bytesIn" | "batch">;

const kept = 10_000;

/** What was asked of the Web API, oldest first. Times are the host clock's. */
export class Trace {
  private readonly startedMs = new WeakMap<TraceEntry, number>();
  private list: TraceEntry[] = [];
  private last = 0;
  private wave = 0;
  /** Outer requests under way. */
  private underWay = new Set<TraceEntry>();

  constructor(private readonly clock: Clock) {}

  begin(entry: Begun): TraceEntry {
    this.last += 1;
    const isOuter = entry.batch === undefined;
    if (isOuter && this.underWay.size === 0) this.wave += 1;
    const { last: n, wave } = this;
    const begun: TraceEntry = { n, at: this.clock.nowText(), ...entry, wave, status: 0, ms: 0, bytes: 0 };
    if (isOuter) this.underWay.add(begun);
    this.startedMs.set(begun, this.clock.nowMs());
    this.list.push(begun);
    if (this.list.length > kept) this.list.shift();
    return begun;
  }

  /** Completes an entry; status 0 says that the connection was cut before there was an answer. */
  end(entry: TraceEntry, status: number, bytes: number): void {
    entry.status = status;
    entry.bytes = bytes;
    entry.ms = Math.round(this.clock.nowMs() - (this.startedMs.get(entry) ?? this.clock.nowMs()));
    this.underWay.delete(entry);
  }

  entries(): readonly TraceEntry[] {
    return this.list;
  }

  /** Forgets everything; what is still under way ends unseen. */
  clear(): void {
    this.list = [];
    this.underWay = new Set();
    this.last = 0;
    this.wave = 0;
  }
}
