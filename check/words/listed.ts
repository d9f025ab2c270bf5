/** Names, one after the other. */
export const listed = (names: readonly string[], none: string): string => (names.length > 0 ? names.join(", ") : none);
