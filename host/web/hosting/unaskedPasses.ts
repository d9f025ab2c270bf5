export interface PassesOptions {
  readonly isOnForm: boolean;
  readonly slowMs: number;
  update(...updatedProperties: string[]): void;
}

/**
 * The passes that come without anything that concerns the control: one of the organisation's settings some time after the
 * first, and one after whatever is written on its form (pcfhub/pcf-number-slider SPEC.md, observed 2026-10-03). The forms of
 * this host have no fields to write in: what is typed or chosen anywhere in the page stands for it.
 */
export function unaskedPasses({ isOnForm, slowMs, update }: PassesOptions): { stop(): void } {
  const ofSettings = setTimeout(() => update("orgSettings"), slowMs);
  let frame = 0;
  const written = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => update("value", "parameters"));
  };
  const kinds = isOnForm ? ["input", "change"] : [];
  for (const kind of kinds) document.addEventListener(kind, written, true);
  return {
    stop() {
      clearTimeout(ofSettings);
      cancelAnimationFrame(frame);
      for (const kind of kinds) document.removeEventListener(kind, written, true);
    },
  };
}
