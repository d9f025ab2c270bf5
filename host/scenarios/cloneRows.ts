import { tableNamed } from "../server/metadata/tables";
import type { Records, Row } from "../server/store/records";

/** What differs from copy to copy, as SQL over its number `i`. Whole quantities, so that no amount needs rounding. */
const varied: Readonly<Record<string, string>> = {
  msdyn_description: "'Network work, item ' || i",
  msdyn_quantity: "100 * (1 + i % 8)",
  msdyn_price: "(452400 + (i * 3700) % 1800000)",
  msdyn_price_base: "(452400 + (i * 3700) % 1800000)",
  msdyn_amount: "(452400 + (i * 3700) % 1800000) * (1 + i % 8)",
  msdyn_amount_base: "(452400 + (i * 3700) % 1800000) * (1 + i % 8)",
  msdyn_amount_after_tax: "(452400 + (i * 3700) % 1800000) * (1 + i % 8)",
  msdyn_amount_after_tax_base: "(452400 + (i * 3700) % 1800000) * (1 + i % 8)",
  msdyn_billingtype: "CASE WHEN i % 17 = 0 THEN 192350000 WHEN i % 29 = 0 THEN 192350002 ELSE 192350001 END",
  msdyn_documentdate: "date('2026-06-01', (i % 150) || ' days') || 'T10:00:00Z'",
  msdyn_transactiondate: "date('2026-06-01', (i % 150) || ' days') || 'T00:00:00Z'",
};

/**
 * Copies of a seeded row, numbered from 2 on, each with its own id and version.
 *
 * @param kind one sign that keeps the ids of different copies apart
 * @param more further columns that differ, as SQL over `i`
 * @returns the SQL of a copy's id
 */
export function cloneRows(
  records: Records,
  tableName: string,
  original: Row,
  count: number,
  kind: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const { store } = records;
  const table = tableNamed(tableName);
  // the multiplier spreads the ids, as those of a real organisation are spread
  const id = `printf('%08x-000${kind}-4000-8000-%012x', (i * 2654435761) % 4294967296, i)`;
  const first = store.nextVersion();
  const own = { ...varied, ...more, [table.idColumn]: id, versionnumber: `${first} + i` };
  const names = table.columns.map(({ name }) => name);
  const values = names.map((name) => (name in own ? own[name as keyof typeof own] : `original."${name}"`));
  store.run(
    `WITH RECURSIVE numbers (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM numbers WHERE i < ?1)
     INSERT INTO "${tableName}" (${names.map((name) => `"${name}"`).join(", ")})
     SELECT ${values.join(", ")} FROM numbers CROSS JOIN "${tableName}" original WHERE original."${table.idColumn}" = ?2`,
    count + 1,
    original[table.idColumn] ?? null,
  );
  store.run("UPDATE host_counter SET value = ? WHERE name = 'version'", first + count + 2);
  return id;
}
