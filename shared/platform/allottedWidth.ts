/**
 * The width in pixels that the form gives a control, no more than the window has: forms were seen to tell more than what is
 * seen (facts: observed, layout). null where nothing is known.
 */
export function allottedWidth({ allocatedWidth }: { readonly allocatedWidth: unknown }): number | null {
  const told = Number(allocatedWidth); // a string in the harness, −1 where nothing is known
  return told > 0 ? Math.min(told, window.innerWidth) : null;
}

/** The least that a control is to fill where a main grid is no wider than what is in it; 0 where the width is not to be trusted. */
export function floorOf(mode: { readonly allocatedWidth: unknown }, isMainGrid: boolean): number {
  const width = allottedWidth(mode);
  return isMainGrid && width === Number(mode.allocatedWidth) ? width : 0;
}
