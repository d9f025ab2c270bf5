/** A version as solutions have it: numbers parted by points. */
export type Version = readonly number[];

const versionFrom = (text: string): Version => text.split(".").map((each) => Number.parseInt(each, 10) || 0);

/** Below zero where the first is the older one. */
function compareVersions(one: Version, other: Version): number {
  const at = [0, 1, 2, 3].find((place) => (one[place] ?? 0) !== (other[place] ?? 0));
  return at === undefined ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The solutions of the product itself. */
const product = /^(msdyn_)?project(operations|service)/i;

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
