import type { Fetch } from "../../shared/dataverse/webRequest";
import type { Progress, Wait } from "../../shared/procedures/progress";
import type { ReviewHost } from "./reviewHost";

/** The time that a procedure lives in: the host's clock, moved on by what waits for it. Nothing sleeps. */
export interface HostTime {
  /** What procedures wait with. */
  readonly wait: Wait;
  /** Gives a request up after so long, as the real client does; the request itself goes on. */
  readonly givingUpAfter: (milliseconds: number) => (real: Fetch) => Fetch;
  /** Runs a procedure to its end; while it waits for an answer, time passes. */
  readonly finish: <Outcome>(steps: AsyncGenerator<Progress, Outcome>) => Promise<Ended<Outcome>>;
  /** Milliseconds since the start. */
  readonly passedMs: () => number;
}

export interface Ended<Outcome> {
  readonly outcome: Outcome;
  readonly stages: readonly Progress["stage"][];
}

/** How much passes at a time while nobody says how much. */
const stepMs = 5000;

export function hostTime(host: ReviewHost): HostTime {
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
    finish: async (steps) => {
      const stages: Progress["stage"][] = [];
      for (;;) {
        const step = await whileTimePasses(steps.next());
        if (step.done) return { outcome: step.value, stages };
        stages.push(step.value.stage);
      }
    },
  };
}
