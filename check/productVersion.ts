/** A version as solutions have it: numbers parted by points. */
export type Version = readonly number[];

export const versionFrom = (text: string): Version => text.split(".").map((each) => Number.parseInt(each, 10) || 0);

/** Below zero where the first is the older one. */
export function compareVersions(one: Version, other: Version): number {
  const at = [0, 1, 2, 3].find((place) => (one[place] ?? 0) !== (other[place] ?? 0));
  return at === undefined ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/**
 * Releases of Project Operations that mended its own Recalculate, by the version "of Project Operations in a Microsoft
 * Dataverse environment" that the vendor's page of the month names. That the solution called so has the same number is an
 * inference.
 *
 * Source: MicrosoftDocs/dynamics-365-project-operations, articles/whats-new, whats-new-apr-2024-resource-based.md
 * (3761980) and whats-new-jan-2025-resource-based.md (4473237).
 */
export const mended = {
  chargeableSums: { version: [4, 103, 0, 261], month: "2024-04" },
  retainerLines: { version: [4, 122, 0, 2067], month: "2025-01" },
} as const;

/** The solutions of the product itself. The first number of Project Operations is 4; before it was PSA. */
const product = /^(msdyn_)?project(operations|service)/i;
export const firstOfOperations = 4;

/** The product's version: the highest among the solutions that are named after it; null where there is none. */
export function productVersion(
  solutions: readonly { readonly name: string; readonly version: string }[],
): { readonly name: string; readonly version: Version } | null {
  const named = solutions.filter(({ name }) => product.test(name));
  const [highest] = named
    .map(({ name, version }) => ({ name, version: versionFrom(version) }))
    .sort((one, other) => compareVersions(other.version, one.version));
  return highest ?? null;
}
