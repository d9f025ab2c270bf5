import { createHash } from "node:crypto";

/** The id of a seeded row: the same in every run, from the row's table and key. Shaped as a version 4 GUID. */
export function seedId(table: string, key: string): string {
  const hex = createHash("sha256").update(`${table}/${key}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
