/** Longer than any pause of a procedure, and shorter than what a request is given up after. */
const pauseMs = 100_000;

const pauses = new Set<number>();

/** Pauses of a control that are not over yet. */
export const pausesUnderWay = (): number => pauses.size;

/** For a page in jsdom: pauses are over at once; only what ends a hang still takes its time. */
export function timeWithoutWaiting(): void {
  const { setTimeout: begin, clearTimeout: end, requestAnimationFrame, cancelAnimationFrame } = window;
  beforeAll(() => {
    window.setTimeout = ((run: () => void, milliseconds = 0) => {
      if (milliseconds <= 0 || milliseconds >= pauseMs) return begin(run, milliseconds);
      const pause = begin(() => {
        pauses.delete(pause);
        run();
      }, 0);
      pauses.add(pause);
      return pause;
    }) as typeof window.setTimeout;
    // nothing is drawn
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(0), 1);
    window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
    window.clearTimeout = (pause) => {
      pauses.delete(pause as number);
      end(pause);
    };
  });
  afterAll(() => {
    Object.assign(window, { setTimeout: begin, clearTimeout: end, requestAnimationFrame, cancelAnimationFrame });
  });
}
