/** The product that the organisation runs, as far as its installed solutions tell. */
export interface Product {
  /** Its version, "4.103.0.261"; "" where it is not known. */
  readonly version: string;
  /** Today's Project Operations, and not Project Service Automation. */
  readonly isOperations: boolean;
  /** Where Finance is integrated, an invoice of more than `financeLines` lines is refused when it is confirmed. */
  readonly isLinkedToFinance: boolean;
}

export const unknownProduct: Product = { version: "", isOperations: false, isLinkedToFinance: false };

/** What this version's own recalculating is known to do wrong. */
export type RecalculateFlaw = "flawSums" | "flawRetainers";

/**
 * The first releases in which each is mended.
 *
 * Source: what's-new pages of April 2024 (4.103.0.261, update 3761980) and January 2025 (4.122.0.2067, update 4473237).
 */
const mendedIn: Readonly<Record<RecalculateFlaw, string>> = {
  flawSums: "4.103.0.261",
  flawRetainers: "4.122.0.2067",
};

const operations = 4;

/** Of Project Service Automation, and of what cannot be read as a version, nothing is published. */
export function recalculateFlaws({ version }: Product): readonly RecalculateFlaw[] {
  if (!/^4(\.\d+){3}$/.test(version)) return [];
  return (Object.keys(mendedIn) as RecalculateFlaw[]).filter((flaw) => inOrder(version) < inOrder(mendedIn[flaw]));
}

/** Versions as texts that stand in the versions' own order. */
const inOrder = (version: string): string => version.replace(/\d+/g, (part) => part.padStart(6, "0"));

/** @param version of the product's own solution; "" where it is not installed, or may not be read */
export const productFrom = (version: string, isLinkedToFinance: boolean): Product => ({
  version,
  isOperations: Number.parseInt(version, 10) >= operations,
  isLinkedToFinance,
});

/** Lines of an invoice that Finance takes in one go. Source: "Dual-write asynchronous" (enforced since April 2025). */
export const financeLines = 1000;
