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

export const knownFaults: readonly KnownFault[] = [];

export const explains = ({ cells, law }: KnownFault, cell: string, broken: string): boolean =>
  cells.test(cell) && law.test(broken);
