export interface TrackedWidth {
  /** Whole pixels, or -1 while nobody asked. */
  pixels(): number;
  track(wanted: boolean): void;
  stop(): void;
}

/** Follows an element's width once it is asked for, and tells of each change. */
export function trackWidth(watched: HTMLElement, changed: () => void): TrackedWidth {
  let width = -1;
  const observer = new ResizeObserver(() => {
    const now = Math.floor(watched.clientWidth);
    if (now === width) return;
    width = now;
    changed();
  });
  return {
    pixels: () => width,
    track(wanted) {
      if (wanted) observer.observe(watched);
      else observer.disconnect();
    },
    stop: () => observer.disconnect(),
  };
}
