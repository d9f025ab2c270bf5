/** Longer than any pause of a procedure, and shorter than what a request is given up after. */
const pauseMs = 100_000;

/** How long a page takes for one picture: over at once as any pause. */
const frameMs = 16;

const pauses = new Set<number>();

/** Pauses of a control that are not over yet. */
export const pausesUnderWay = (): number => pauses.size;

/** For a page in jsdom: pauses are over at once; only what ends a hang still takes its time. */
export function timeWithoutWaiting(): void {
  const { setTimeout: begin, clearTimeout: drop, requestAnimationFrame, cancelAnimationFrame } = window;
  beforeAll(() => {
    window.setTimeout = ((run: () => void, milliseconds = 0) => {
      if (milliseconds <= 0 || milliseconds >= pauseMs) return begin(run, milliseconds);
      const end = (): void => {
        pauses.delete(pause);
        run();
      };
      const pause = begin(end, 0);
      pauses.add(pause);
      return pause;
    }) as typeof window.setTimeout;
    // nothing is drawn
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(0), frameMs);
    window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
    window.clearTimeout = (pause) => {
      pauses.delete(pause as number);
      drop(pause);
    };
  });
  afterAll(() => {
    Object.assign(window, { setTimeout: begin, clearTimeout: drop, requestAnimationFrame, cancelAnimationFrame });
  });
}
