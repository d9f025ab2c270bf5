/** SQL Server's wildcards as SQLite's GLOB has them, and GLOB's own as plain signs; sets in brackets are the same. */
const signs: Readonly<Record<string, string>> = { "%": "*", _: "?", "*": "[*]", "?": "[?]" };

/** A set in brackets, which holds no wildcards, or a single sign. */
const pieces = /\[\^?\]?[^\]]*\]|[^]/g;

/**
 * A pattern of SQL Server's LIKE for GLOB: `%` any text, `_` any sign, `[a-c]` one of a set, `[^a-c]` one of none of
 * it, `[%]` the sign itself.
 *
 * @param pattern folded already, since GLOB tells cases apart
 */
export function globOf(pattern: string): string {
  return pattern.replace(pieces, (piece) => signs[piece] ?? piece);
}
