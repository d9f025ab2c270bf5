/** Waits so many milliseconds; given in. */
type Wait = (milliseconds: number) => Promise<void>;

/**
 * Waits so many seconds for a busy service, together with whoever waits already.
 *
 * @returns whether to ask again; false: cancelled, and the answer that there was stands
 */
export type Patience = (seconds: number) => Promise<boolean>;

/** What a control shows of it. */
export interface BusyState {
  /** Seconds until a busy service is asked again; null while nothing waits for it. */
  readonly busySeconds: number | null;
}

/** What is told of it, and what the user answers. */
export type BusyEvent =
  { readonly type: "busyTold"; readonly seconds: number | null } | { readonly type: "waitCancelled" };

/** The one wait of a control. All its requests share it, because the service counts them together. */
export interface BusyGate {
  readonly patience: Patience;
  /**
   * Ends the wait. Until it would have ended by itself, or an act begins, nobody waits again: what follows of the same
   * act fails at once.
   */
  readonly cancel: () => void;
  /** Something begins. Unless it follows of an act before, it is another act: it may wait, whatever was cancelled. */
  readonly begin: () => void;
  /** Runs what follows of an act that was begun before. */
  readonly following: (run: () => void) => void;
  /** Ends it for good: the control has gone. */
  readonly stop: () => void;
}

/** Later than this after its end a wait is none any more: the computer slept, and nobody sits there. */
const mostLateMs = 120_000;

/**
 * Time is counted by a clock that goes on while the page is in the background, where timers come late, and while the
 * computer sleeps. Set back, it makes no wait longer: a timer that rang says that its time has passed.
 *
 * @param nowMs milliseconds since 1970
 * @param tell whole seconds that are left, each time they change; null when the wait is over
 */
export function createBusyGate(wait: Wait, nowMs: () => number, tell: (seconds: number | null) => void): BusyGate {
  let seenMs = nowMs();
  let passedMs = 0;
  let untilMs = 0;
  let cancelledUntilMs = 0;
  let follows = false;
  let waiting: ((isOver: boolean) => void)[] = [];

  const passed = (): number => {
    const now = nowMs();
    passedMs += Math.max(0, now - seenMs);
    seenMs = now;
    return passedMs;
  };
  const isLate = (): boolean => passed() > untilMs + mostLateMs;
  const end = (isOver: boolean): void => {
    const all = waiting;
    waiting = [];
    tell(null);
    for (const each of all) each(isOver);
  };
  const countDown = async (): Promise<void> => {
    const mine = waiting;
    // a wait that was cancelled has another list after it
    while (mine === waiting) {
      const leftMs = untilMs - passed();
      if (leftMs <= 0) return end(!isLate());
      tell(Math.ceil(leftMs / 1000));
      const tickMs = leftMs % 1000 || 1000;
      const endMs = passedMs + tickMs;
      await wait(tickMs);
      passedMs = Math.max(passed(), endMs);
    }
  };
  return {
    patience: async (seconds) => {
      if (isLate()) end(false);
      if (passedMs < cancelledUntilMs) return false;
      untilMs = Math.max(untilMs, passedMs + seconds * 1000);
      return new Promise((resolve) => {
        if (waiting.push(resolve) === 1) void countDown();
      });
    },
    cancel: () => {
      // pressed twice it is cancelled once
      if (waiting.length === 0) return;
      cancelledUntilMs = untilMs;
      untilMs = 0;
      end(false);
    },
    begin: () => {
      if (!follows) cancelledUntilMs = 0;
    },
    following: (run) => {
      follows = true;
      try {
        run();
      } finally {
        follows = false;
      }
    },
    stop: () => {
      cancelledUntilMs = Infinity;
      end(false);
    },
  };
}
