import { ApiError } from "../apiError";
import type { Clock } from "../store/clock";

/** How much one user may ask for within the window. */
export interface ProtectionLimits {
  readonly requests: number;
  readonly executionSeconds: number;
  readonly concurrent: number;
}

/** The numbers of the documents (facts 5.3; vendor's page "Service protection API limits"). */
export const documentedLimits: ProtectionLimits = { requests: 6000, executionSeconds: 1200, concurrent: 52 };

const windowMs = 300_000;

/** One request of a user: when it came, and how long it took once it has ended. */
interface Asked {
  readonly atMs: number;
  tookMs: number;
  isRunning: boolean;
}

/**
 * Counts what each user asks for in a sliding window of 300 s on the host's clock. A `$batch` is one request, and
 * its time counts whole. A request that is turned away counts as asked for, so that going on asking lengthens the
 * wait, as the vendor's page warns; by how much is not documented.
 */
export class ServiceProtection {
  private users = new Map<string, Asked[]>();

  constructor(private readonly clock: Clock) {}

  /**
   * Lets a request in.
   *
   * @returns what to call at its end
   * @throws ApiError 429 with `Retry-After` in whole seconds
   */
  admit(user: string, limits: ProtectionLimits): () => void {
    const now = this.clock.nowMs();
    const asked = (this.users.get(user) ?? []).filter((each) => each.isRunning || isWithin(each.atMs, now));
    this.users.set(user, asked);
    const refusal = refusalFor(asked, limits, now);
    const request: Asked = { atMs: now, tookMs: 0, isRunning: refusal === undefined };
    asked.push(request);
    if (refusal) throw refusal;
    return () => {
      request.isRunning = false;
      request.tookMs = this.clock.nowMs() - now;
    };
  }

  clear(): void {
    this.users = new Map();
  }
}

const isWithin = (atMs: number, now: number): boolean => atMs <= now && now - atMs < windowMs;

function refusalFor(asked: readonly Asked[], limits: ProtectionLimits, now: number): ApiError | undefined {
  const running = asked.filter((each) => each.isRunning).length;
  if (running >= limits.concurrent) {
    // how long to wait for another request to end is not documented
    return busy("0x80072326", `Number of concurrent requests exceeded the limit of ${limits.concurrent}.`, 1000);
  }
  const window = `over time window of ${windowMs / 1000} seconds.`;
  if (asked.length >= limits.requests) {
    // this request counts as well, so one more has to leave the window
    const last = asked[asked.length + 1 - limits.requests];
    const message = `Number of requests exceeded the limit of ${limits.requests} ${window}`;
    return busy("0x80072322", message, (last?.atMs ?? now) + windowMs - now);
  }
  const limitMs = limits.executionSeconds * 1000;
  const waitMs = waitForTime(asked, limitMs, now);
  if (waitMs === undefined) return undefined;
  return busy(
    "0x80072321",
    `Combined execution time of incoming requests exceeded limit of ${limitMs} milliseconds ${window}`,
    waitMs,
  );
}

/** Milliseconds until so much of the time spent is out of the window that there is some left, or undefined for now. */
function waitForTime(asked: readonly Asked[], limitMs: number, now: number): number | undefined {
  let spent = asked.reduce((sum, each) => sum + each.tookMs, 0);
  if (spent < limitMs) return undefined;
  for (const each of asked) {
    spent -= each.tookMs;
    if (spent < limitMs) return each.atMs + windowMs - now;
  }
  return windowMs;
}

function busy(code: string, message: string, waitMs: number): ApiError {
  return new ApiError(429, code, message, { "retry-after": String(Math.max(1, Math.ceil(waitMs / 1000))) });
}
