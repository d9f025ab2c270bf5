/** Shorter than this says more about the clock. */
const shortestMs = 20;

/** How often something has to be done to be measured at all; it is done that often, so that it is warm as well. */
export function timesFor(work) {
  for (let times = 1; ; times *= 2) {
    const started = performance.now();
    for (let time = 0; time < times; time += 1) work();
    if (performance.now() - started >= shortestMs) return times;
  }
}

/** What one of so many runs took, in nanoseconds: of the processor, the garbage collector's share in it, and by the clock. */
export function timed(work, times) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const started = performance.now();
  for (let time = 0; time < times; time += 1) work();
  const wall = (performance.now() - started) * 1e6;
  const { user, system } = process.cpuUsage(before);
  return { cpu: ((user + system) * 1000) / times, wall: wall / times };
}
