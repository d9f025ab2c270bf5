/** Names from data in one row, each isolated, so that none turns the others around. */
export const listed = (names: readonly string[]): string => names.map((name) => `\u2068${name}\u2069`).join(", ");
