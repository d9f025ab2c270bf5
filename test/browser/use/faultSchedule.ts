import type { Fault, HostDoor } from "../support/hostDoor";
import type { Chance } from "./chance";

type Kind = Omit<Fault, "path" | "every" | "times">;

/** What the outside world does to a request, of each kind that the host has. */
const kinds: readonly (readonly [name: string, kind: Kind])[] = [
  ["cut before", { when: "before", drop: true }],
  ["cut after", { when: "after", drop: true }],
  ["ends half way", { when: "before", cut: true }],
  ["401", { when: "before", status: 401 }],
  ["403", { when: "before", status: 403, code: "0x80040220" }],
  ["429", { when: "before", status: 429, code: "0x80072322", retryAfterSeconds: 1 }],
  ["500", { when: "before", status: 500 }],
  ["500 after", { when: "after", status: 500 }],
  ["503", { when: "before", status: 503, retryAfterSeconds: 1 }],
  ["slow", { when: "before", delayMs: 1_500 }],
  ["slow after", { when: "after", delayMs: 1_500 }],
  ["garbled", { when: "before", garble: "bytes" }],
  ["sign-in page", { when: "before", garble: "page" }],
];

/** So many wait at the host at a time. */
const ahead = 60;

/**
 * Has the host meet a share of the requests with a fault. Each waits for its own turn, a number of requests that was
 * drawn beforehand, so that which request is met depends on nothing but the seed and the order of requests; nothing
 * stands between page and host, where it would change how the browser keeps and repeats its requests.
 */
export class FaultSchedule {
  /** How often each kind has met a request. */
  readonly met = new Map<string, number>();
  private waiting = new Map<string, string>();
  /** The turn of the last one that waits. */
  private turn = 0;

  constructor(
    private readonly door: HostDoor,
    private readonly chance: Chance,
    private readonly share: number,
  ) {}

  /** Fills up what waits, from now on. */
  async begin(): Promise<void> {
    this.turn = 0;
    this.waiting.clear();
    while (this.waiting.size < ahead) await this.add();
  }

  /** Takes all away, so that a look at the page meets none. */
  async pause(): Promise<readonly string[]> {
    const met = await this.look();
    await this.door.clearFaults();
    return met;
  }

  /** @returns what has met a request since the last look */
  async look(): Promise<readonly string[]> {
    const left = new Set((await this.door.faults()).map(({ id }) => String(id)));
    const met = [...this.waiting].filter(([id]) => !left.has(id));
    for (const [id, name] of met) {
      this.waiting.delete(id);
      this.met.set(name, (this.met.get(name) ?? 0) + 1);
    }
    if (this.waiting.size < ahead / 4) {
      await this.door.clearFaults();
      await this.begin();
    }
    return met.map(([, name]) => name);
  }

  private async add(): Promise<void> {
    // how many requests pass until the next that is met, where each is met by the same chance
    this.turn += 1 + Math.floor(Math.log(1 - this.chance.next()) / Math.log(1 - this.share));
    const [name, kind] = this.chance.pick(kinds);
    const { id } = await this.door.fault({ ...kind, path: ".", every: this.turn, times: 1 });
    this.waiting.set(String(id), name);
  }
}
