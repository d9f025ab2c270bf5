import fc from "fast-check";
import { anyId, anyMessage, type Names } from "./anyName";
import { anyText, mutated } from "./mutated";

const unbound = fc.constantFrom(
  ...["WhoAmI", "WhoAmI()", "$metadata", "EntityDefinitions", "invoices/$count", "sdkmessages", "$batch", ""],
  ...["sample_CreateProjectInvoice", "invoices()", "invoices(,)", "$entity", "$all", "$crossjoin(invoices,accounts)"],
);

const rowsOf = ({ table }: Names): fc.Arbitrary<string> => table.map(({ entitySet }) => entitySet);

/** The path of one row of a table. */
export const rowPath = (names: Names): fc.Arbitrary<string> =>
  fc.tuple(rowsOf(names), anyId).map(([set, id]) => `${set}(${id})`);

/** What can be read with options: the rows of a table, or one. */
export const readPath = (names: Names): fc.Arbitrary<string> => fc.oneof(rowsOf(names), rowsOf(names), rowPath(names));

/** The path of a message bound to a row. */
export const messagePath = (names: Names): fc.Arbitrary<string> =>
  fc.tuple(rowPath(names), anyMessage).map(([row, message]) => `${row}/Microsoft.Dynamics.CRM.${message}`);

/** A path below the service's root: by the grammar, sometimes mutated; not percent-encoded. */
export function anyPath(names: Names): fc.Arbitrary<string> {
  const { table, property } = names;
  const [rows, row] = [rowsOf(names), rowPath(names)];
  const grammar = fc.oneof(
    { weight: 8, arbitrary: rows },
    { weight: 8, arbitrary: row },
    { weight: 4, arbitrary: messagePath(names) },
    { weight: 1, arbitrary: fc.tuple(row, property).map(([of, name]) => `${of}/${name}`) },
    { weight: 1, arbitrary: fc.tuple(row, property).map(([of, name]) => `${of}/${name}/$ref`) },
    { weight: 1, arbitrary: fc.tuple(rows, property, anyText).map(([set, key, value]) => `${set}(${key}='${value}')`) },
    { weight: 1, arbitrary: table.map(({ logicalName }) => `EntityDefinitions(LogicalName='${logicalName}')`) },
    { weight: 2, arbitrary: unbound },
  );
  return mutated(grammar);
}
