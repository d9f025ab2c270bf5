import type { Wait } from "../../shared/procedures/progress";
import type { CreationHost } from "./creationHost";

/** Time that stands still until a script lets it pass, so that anything can happen while somebody waits. */
export interface ScriptedTime {
  /** What pages wait with: it ends when so much time was let pass. */
  readonly wait: Wait;
  /** Gives a request up after two minutes, or so many milliseconds, as the real client does; the request itself goes on. */
  readonly givingUp: <Given extends readonly unknown[], Answer>(
    real: (...given: Given) => Promise<Answer>,
    afterMs?: number,
  ) => (...given: Given) => Promise<Answer>;
  /** A request waits for its turn, so that a script can come between any two of them. */
  readonly turn: () => Promise<void>;
  /** Lets so many waiting requests go, one after the other, in any order; no time passes. */
  readonly turns: (count: number) => Promise<void>;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Milliseconds until the next thing that somebody waits for; at most 5 s, for the delays that the host plays. */
  readonly untilNext: () => number;
}

interface Alarm {
  readonly atMs: number;
  readonly ring: () => void;
}

const answerMs = 125_000;

/** How much passes at a time while nobody of ours waits: the host may delay an answer. */
const stepMs = 5000;

/** @param order any number; another one lets requests of two windows overtake each other differently */
export function scriptedTime(host: Pick<CreationHost, "wait">, order: number): ScriptedTime {
  let passedMs = 0;
  const alarms = new Set<Alarm>();
  const set = (milliseconds: number, ring: () => void): Alarm => {
    const alarm = { atMs: passedMs + milliseconds, ring };
    alarms.add(alarm);
    return alarm;
  };
  const queue: (() => void)[] = [];
  let luck = order;
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) {
      luck = (luck * 1_103_515_245 + 12_345) % 2_147_483_648;
      queue.splice((luck >> 8) % Math.max(1, queue.length), 1).forEach((go) => go());
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const untilNext = (): number => Math.min(stepMs, ...[...alarms].map(({ atMs }) => atMs - passedMs));
  return {
    wait: async (milliseconds) => new Promise((resolve) => void set(milliseconds, resolve)),
    givingUp:
      (real, afterMs = answerMs) =>
      async (...given) =>
        new Promise((resolve, reject) => {
          const alarm = set(afterMs, () => reject(new DOMException("Given up", "AbortError")));
          real(...given)
            .finally(() => alarms.delete(alarm))
            .then(resolve, reject);
        }),
    turn: async () => new Promise((resolve) => void queue.push(resolve)),
    turns,
    untilNext,
    pass: async (milliseconds) => {
      for (const endMs = passedMs + milliseconds; passedMs < endMs;) {
        const next = Math.min(untilNext(), endMs - passedMs);
        await host.wait(next);
        passedMs += next;
        for (const alarm of [...alarms].filter(({ atMs }) => atMs <= passedMs)) {
          alarms.delete(alarm);
          alarm.ring();
        }
        await turns(4);
      }
    },
  };
}
