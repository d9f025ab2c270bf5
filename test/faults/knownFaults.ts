/** A fault of the product that the matrix has found and that is not mended yet. */
export interface KnownFault {
  readonly why: string;
  /** The cells that show it, by their names. */
  readonly cells: RegExp;
  /** The law that they break. */
  readonly law: RegExp;
  /** One of the cells: run with every slice, and red as soon as it holds. */
  readonly example: string;
}

export const knownFaults: readonly KnownFault[] = [
  {
    why: "a line that somebody else took off takes the user's edit and its reason with it; to keep both, to be copied, the screen needs a place for edits without a line",
    cells:
      /^review: (lines(, no versions)?|recalculate) \| \$batch: PATCH msdyn_invoicelinetransactions\(\) \| rowGone /,
    law: /^editLost fieldEdited /,
    example: "review: lines | $batch: PATCH msdyn_invoicelinetransactions() | rowGone | first",
  },
];

export const explains = ({ cells, law }: KnownFault, cell: string, broken: string): boolean =>
  cells.test(cell) && law.test(broken);
