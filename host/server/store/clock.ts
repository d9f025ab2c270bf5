interface Waiting {
  readonly due: number;
  readonly release: () => void;
  /** Work that nobody waits for; it is forgotten when the clock is reset. */
  readonly isJob: boolean;
  timer: NodeJS.Timeout;
}

/**
 * The host's time: real time plus what the door moved it on. All stored times come from here, and delays wait on
 * it, so that a test can let two minutes pass without waiting for them.
 */
export class Clock {
  private offsetMs = 0;
  private waiting: Waiting[] = [];
  private resets = 0;

  nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  /** The time as Dataverse stores it, in whole seconds of UTC. */
  nowText(): string {
    return `${new Date(this.nowMs()).toISOString().slice(0, 19)}Z`;
  }

  get advancedMs(): number {
    return this.offsetMs;
  }

  advance(ms: number): void {
    this.moveTo(this.offsetMs + ms);
  }

  /** Back to real time; whoever waits goes on at once, and work for later is forgotten. */
  reset(): void {
    this.offsetMs = 0;
    this.resets += 1;
    for (const entry of this.waiting) if (entry.isJob) clearTimeout(entry.timer);
    this.waiting = this.waiting.filter((entry) => !entry.isJob);
    this.release(() => true);
  }

  /** @returns whether the clock ran on to the end; false where it was reset meanwhile */
  async wait(ms: number): Promise<boolean> {
    const before = this.resets;
    await new Promise<void>((release) => this.add(ms, release, false));
    return this.resets === before;
  }

  /** Runs the work once the host's time is `ms` on, before the call that moved the clock there answers. */
  later(ms: number, work: () => void): void {
    this.add(ms, work, true);
  }

  private add(ms: number, release: () => void, isJob: boolean): void {
    const timer = setTimeout(() => this.releaseDue(), ms);
    this.waiting.push({ due: this.nowMs() + ms, release, isJob, timer });
  }

  private moveTo(offsetMs: number): void {
    this.offsetMs = offsetMs;
    for (const entry of this.waiting) {
      clearTimeout(entry.timer);
      entry.timer = setTimeout(() => this.releaseDue(), Math.max(0, entry.due - this.nowMs()));
    }
    this.releaseDue();
  }

  private releaseDue(): void {
    // a timer may fire a millisecond early against the clock it was computed from
    this.release((entry) => entry.due <= this.nowMs() + 1);
  }

  private release(isDue: (entry: Waiting) => boolean): void {
    const due = this.waiting.filter(isDue).sort((left, right) => left.due - right.due);
    this.waiting = this.waiting.filter((entry) => !due.includes(entry));
    for (const entry of due) {
      clearTimeout(entry.timer);
      entry.release();
    }
  }
}
