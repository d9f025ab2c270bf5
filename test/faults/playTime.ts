import type { Fetch as PageFetch } from "../../host/web/context/webApi";
import { readMs } from "../../shared/core/within";
import type { Fetch } from "../../shared/dataverse/wire/webRequest";
import type { Wait } from "../../shared/procedures/progress";
import type { CreationHost } from "../support/creationHost";
import { scriptedTime } from "../support/scriptedTime";
import type { Wire } from "./wire";

/** The time that a control and its faults live in. Nothing sleeps: it passes when nobody has anything else to do. */
export interface PlayTime {
  /** What procedures wait with. */
  readonly wait: Wait;
  /** What a fault holds an answer back with. */
  readonly holdBack: Wait;
  readonly passedMs: () => number;
  /** In the way of `fetch`: gives up as the real client does, and knows whether the control still waits. */
  readonly asked: (real: Fetch) => Fetch;
  /** In the way of `context.webAPI`, which the real client gives up as well. */
  readonly read: (real: PageFetch) => PageFetch;
  /** Until the control waits for nothing any more; false where that does not come. */
  readonly untilQuiet: (wire: Wire) => Promise<boolean>;
  /** Until the service is done with what nobody waits for any more. */
  readonly untilOver: (wire: Wire) => Promise<void>;
}

/** More than all pauses and all waiting of one step together: 3 hours, at most 5 s at a time. */
const mostPasses = 2_200;

export function playTime(host: Pick<CreationHost, "wait">): PlayTime {
  let passedMs = 0;
  const time = scriptedTime({ wait: async (milliseconds) => ((passedMs += milliseconds), host.wait(milliseconds)) }, 0);
  let waiting = 0;
  let heldBack = 0;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    waiting += 1;
    return work.finally(() => (waiting -= 1));
  };
  /** Everything that needs no time has happened. */
  const settle = async (wire: Wire): Promise<void> => {
    for (let still = 0; still < 3; still = wire.underWay > heldBack ? 0 : still + 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    wait: async (milliseconds) => counted(time.wait(milliseconds)),
    holdBack: async (milliseconds) => {
      heldBack += 1;
      return time.wait(milliseconds).finally(() => (heldBack -= 1));
    },
    passedMs: () => passedMs,
    asked: (real) => {
      const patient = time.givingUp(real);
      return async (url, init) => counted(patient(url, init));
    },
    read: (real) => {
      const patient = time.givingUp(real, readMs);
      return async (url, init) => counted(patient(url, init));
    },
    untilQuiet: async (wire) => {
      for (let passes = 0; passes < mostPasses; passes += 1) {
        await settle(wire);
        if (waiting === 0) return true;
        await time.pass(Math.max(1, time.untilNext()));
      }
      return false;
    },
    untilOver: async (wire) => {
      for (let passes = 0; passes < mostPasses && wire.underWay > 0; passes += 1) {
        await time.pass(Math.max(1, time.untilNext()));
        await settle(wire);
      }
    },
  };
}
