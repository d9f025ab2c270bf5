import { ApiError } from "../apiError";
import type { Clock } from "../store/clock";

/** What a test asks to go wrong. `times` uses, then it is spent. */
export interface FaultRequest {
  readonly method?: string;
  /** Regular expression over the path below `/api/data/v9.2/`, with or without its query. */
  readonly path: string;
  readonly when: "before" | "after";
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
  readonly drop?: boolean;
  readonly times?: number;
}

export interface Fault extends FaultRequest {
  readonly id: number;
  readonly pattern: RegExp;
  left: number;
}

/** The faults that wait for their request. */
export class Faults {
  private list: Fault[] = [];
  private last = 0;

  constructor(private readonly clock: Clock) {}

  add(request: FaultRequest): number {
    this.last += 1;
    const pattern = new RegExp(request.path);
    this.list.push({ ...request, id: this.last, pattern, left: request.times ?? 1 });
    return this.last;
  }

  all(): readonly Omit<Fault, "pattern">[] {
    return this.list.map(({ pattern: _pattern, ...fault }) => fault);
  }

  clear(): void {
    this.list = [];
  }

  /** The first fault for a request, one use of it spent. */
  take(method: string, path: string, query: string): Fault | undefined {
    const fault = this.list.find(
      (each) =>
        (each.method ?? method) === method &&
        (each.pattern.test(path) || (query !== "" && each.pattern.test(`${path}?${query}`))),
    );
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

/** The failure a fault answers with, or undefined when it only delays or drops. */
export function failureOf(fault: Fault | undefined): ApiError | undefined {
  if (fault?.status === undefined) return undefined;
  const headers: Record<string, string> = {};
  if (fault.retryAfterSeconds !== undefined) headers["retry-after"] = String(fault.retryAfterSeconds);
  const message = fault.message ?? "A fault that the host was asked for.";
  return new ApiError(fault.status, fault.code ?? "0x80040216", message, headers);
}
