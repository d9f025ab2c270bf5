/** For selectors that give a fresh object of stable parts, always of the same names, or none. */
export const isShallowSame = <T extends object | null>(a: T, b: T): boolean =>
  a && b ? Object.entries(a).every(([name, part]) => Object.is(part, (b as Record<string, unknown>)[name])) : a === b;
