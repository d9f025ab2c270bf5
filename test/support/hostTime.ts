import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import type { Progress, Wait } from "../../shared/procedures/progress";
import type { ReviewHost } from "./reviewHost";

/** The time that a procedure lives in: the host's clock, moved on by what waits for it. Nothing sleeps. */
export interface HostTime {
  /** What procedures wait with. */
  readonly wait: Wait;
  /** Gives a request up after so long, as the real client does; the request itself goes on. */
  readonly givingUpAfter: (milliseconds: number) => (real: Fetch) => Fetch;
  /** Runs a procedure to its end; while it waits for an answer, time passes. */
  readonly finish: <Step extends { readonly stage: string } = Progress, Outcome = unknown>(
    steps: AsyncGenerator<Step, Outcome>,
  ) => Promise<Ended<Outcome, Step["stage"]>>;
  /** Waits for something that is under way; time passes meanwhile. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  /** Milliseconds since the start. */
  readonly passedMs: () => number;
}

export interface Ended<Outcome, Stage = Progress["stage"]> {
  readonly outcome: Outcome;
  readonly stages: readonly Stage[];
}

/** How much passes at a time while nobody says how much. */
const stepMs = 5000;

export function hostTime(host: Pick<ReviewHost, "wait">): HostTime {
  let passed = 0;
  let givingUp: readonly { readonly atMs: number; readonly giveUp: () => void }[] = [];

  const wait: Wait = async (milliseconds) => {
    passed += milliseconds;
    await host.wait(milliseconds);
    for (const each of givingUp.filter(({ atMs }) => atMs <= passed)) each.giveUp();
    givingUp = givingUp.filter(({ atMs }) => atMs > passed);
  };

  async function whileTimePasses<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    done.catch(() => undefined); // it is given back below
    while (!isDone) {
      for (let turn = 0; turn < 5 && !isDone; turn += 1) await host.wait(0);
      if (!isDone) await wait(stepMs);
    }
    return done;
  }

  return {
    wait,
    passedMs: () => passed,
    givingUpAfter: (milliseconds) => (real) => async (url, init) =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => reject(new DOMException("Given up", "AbortError"));
        givingUp = [...givingUp, { atMs: passed + milliseconds, giveUp }];
        real(url, init).then(resolve, reject);
      }),
    during: whileTimePasses,
    finish: async <Step extends { readonly stage: string }, Outcome>(steps: AsyncGenerator<Step, Outcome>) => {
      const stages: Step["stage"][] = [];
      for (;;) {
        const step = await whileTimePasses(steps.next());
        if (step.done) return { outcome: step.value, stages };
        stages.push(step.value.stage);
      }
    },
  };
}
