import { ApiError } from "../apiError";
import type { Clock } from "../store/clock";
import type { Privilege } from "../users";

/** What a test asks to go wrong. `times` uses, then it is spent. */
export interface FaultRequest {
  readonly method?: string;
  /** Regular expression over the path below `/api/data/v9.2/`, with or without its query. */
  readonly path: string;
  readonly when: "before" | "after";
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  /** Goes into `Retry-After`, whatever the status is. */
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
  readonly drop?: boolean;
  /** The answer's bytes are changed, or a page for people stands where it was. The effect happens. */
  readonly garble?: "bytes" | "page";
  /** The answer ends half way, whatever its Content-Length promised, and the connection with it. The effect happens. */
  readonly cut?: boolean;
  /** Taken from the user who asks: before or after the effect. */
  readonly revoke?: readonly Privilege[];
  /** Meets only every n-th request that matches: with 3 the third, the sixth and so on. */
  readonly every?: number;
  readonly times?: number;
}

export interface Fault extends FaultRequest {
  readonly id: number;
  readonly pattern: RegExp;
  left: number;
  /** Requests that matched so far. */
  seen: number;
}

/** The faults that wait for their request. */
export class Faults {
  private list: Fault[] = [];
  private last = 0;

  constructor(private readonly clock: Clock) {}

  add(request: FaultRequest): number {
    this.last += 1;
    const pattern = new RegExp(request.path);
    this.list.push({ ...request, id: this.last, pattern, left: request.times ?? 1, seen: 0 });
    return this.last;
  }

  all(): readonly Omit<Fault, "pattern">[] {
    return this.list.map(({ pattern: _pattern, ...fault }) => fault);
  }

  clear(): void {
    this.list = [];
  }

  /** The first fault whose turn it is at a request, one use of it spent. */
  take(method: string, path: string, query: string): Fault | undefined {
    const fault = this.list.find((each) => matches(each, method, path, query) && isItsTurn(each));
    if (!fault) return undefined;
    fault.left -= 1;
    if (fault.left <= 0) this.list = this.list.filter((each) => each !== fault);
    return fault;
  }

  /** Waits as long as the fault says, on the host's clock. */
  async delay(fault: Fault | undefined, when: FaultRequest["when"]): Promise<void> {
    if (fault?.when !== when || fault.delayMs === undefined) return;
    const isSameData = await this.clock.wait(fault.delayMs);
    // a request held up from before a reset must not have its effect on the fresh data
    if (!isSameData) throw new ApiError(503, "", "The host was put back to its seed while this request waited.");
  }
}

function matches(fault: Fault, method: string, path: string, query: string): boolean {
  if ((fault.method ?? method) !== method) return false;
  return fault.pattern.test(path) || (query !== "" && fault.pattern.test(`${path}?${query}`));
}

/** Counts a matching request. */
function isItsTurn(fault: Fault): boolean {
  fault.seen += 1;
  return fault.seen % (fault.every ?? 1) === 0;
}

/** The failure a fault answers with, or undefined when it leaves the answer's status as it is. */
export function failureOf(fault: Fault | undefined): ApiError | undefined {
  if (fault?.status === undefined) return undefined;
  return new ApiError(
    fault.status,
    fault.code ?? "0x80040216",
    fault.message ?? "A fault that the host was asked for.",
  );
}
