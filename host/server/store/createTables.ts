import type { Column } from "../metadata/column";
import type { Table } from "../metadata/table";

/** Tables that belong to the host and not to Dataverse. Their names cannot be reached by the Web API. */
const hostTables = `
  CREATE TABLE host_counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
  INSERT INTO host_counter VALUES ('version', 1000000);
  CREATE TABLE host_effect (n INTEGER PRIMARY KEY, at TEXT NOT NULL, user TEXT NOT NULL, message TEXT NOT NULL, record TEXT NOT NULL);
  INSERT INTO host_counter VALUES ('invoice', 1000);
  CREATE TABLE host_run (run TEXT PRIMARY KEY NOT NULL, invoice TEXT NOT NULL);
  CREATE TABLE host_seed (scenario TEXT NOT NULL, fingerprint TEXT NOT NULL);
`;

/** Texts that are compared with `=` by the controls' queries and so want an index. */
const indexedTexts = new Set(["msdyn_transaction1", "msdyn_transaction2"]);

function sqlType(column: Column): string {
  switch (column.kind) {
    case "integer":
    case "decimal":
    case "money":
    case "choice":
    case "boolean":
      return "INTEGER";
    default:
      return "TEXT";
  }
}

/** The SQL that makes one table. Money and decimals are INTEGER units of the column's scale, never REAL. */
export function createTableSql(table: Table): string {
  const columns = table.columns.map((column) => {
    const key = column.name === table.idColumn ? " PRIMARY KEY NOT NULL" : "";
    return `"${column.name}" ${sqlType(column)}${key}`;
  });
  const indexes = table.columns
    .filter((column) => isIndexed(table, column))
    .map((column) => {
      const key = indexKey(table, column);
      return `CREATE INDEX "${table.logicalName}_${column.name}" ON "${table.logicalName}" (${key});`;
    });
  return [`CREATE TABLE "${table.logicalName}" (${columns.join(", ")}) STRICT;`, ...indexes].join("\n");
}

/**
 * Texts are compared folded, so that is what their index holds. Behind a parent stand the order that its rows are read
 * in and their ids, so that a page of them is found in the index alone.
 */
function indexKey(table: Table, column: Column): string {
  if (column.kind === "text") return `fold("${column.name}")`;
  const order = table.usualOrder === undefined ? [] : [table.usualOrder];
  return [column.name, ...order, table.idColumn].map((name) => `"${name}"`).join(", ");
}

/** Parents of document rows are looked up all the time; small reference lookups are not worth an index. */
function isIndexed(table: Table, column: Column): boolean {
  if (indexedTexts.has(column.name)) return true;
  const documents = ["invoice", "invoicedetail", "salesorder", "salesorderdetail", "msdyn_project"];
  return column.kind === "lookup" && documents.includes(column.target) && table.logicalName !== "salesorder";
}

/** Lets a line be rolled up from the index alone; the rows are wide, and a draft may have 20,000 of them. */
const rollUpIndex = `CREATE INDEX rollup ON msdyn_invoicelinetransaction
  (msdyn_invoicelineid, statecode, msdyn_billingtype, msdyn_amount, msdyn_tax);`;

/** Everything an empty database needs. */
export function createTablesSql(tables: readonly Table[]): string {
  return [hostTables, ...tables.map(createTableSql), rollUpIndex].join("\n");
}
