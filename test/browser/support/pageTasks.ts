import type { Browser, Page } from "@playwright/test";

/** What kept a page busy: its main thread does one task at a time, and answers nobody meanwhile. Milliseconds. */
export interface PageTasks {
  readonly count: number;
  /** Of the processor: what the page asks of any machine. */
  readonly longestCpuMs: number;
  /** By the clock: with what the machine did beside it. */
  readonly longestMs: number;
  /** How many took more than 50 ms of the processor, which browsers call long. */
  readonly long: number;
}

/** A part of the browser's own trace. Microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The tasks of a page's main thread while something is done, as the browser traced them.
 *
 * The `longtask` entries of a page count by the clock, which on a busy machine says more about the machine. The trace
 * has the processor's time of every task beside it.
 */
export async function pageTasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<PageTasks> {
  await browser.startTracing(page, { categories: ["__metadata", "toplevel"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && mains.has(`${pid} ${tid}`),
  );
  const cpuMs = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    count: tasks.length,
    longestCpuMs: Math.max(0, ...cpuMs),
    longestMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    long: cpuMs.filter((ms) => ms > 50).length,
  };
}
