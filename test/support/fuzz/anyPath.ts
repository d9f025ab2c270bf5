import fc from "fast-check";
import { anyId, anyMessage, anyProperty, anyTable } from "./anyName";
import { anyText, mutated } from "./mutated";

const rows = anyTable.map(({ entitySet }) => entitySet);
const row = fc.tuple(rows, anyId).map(([set, id]) => `${set}(${id})`);

const grammar = fc.oneof(
  { weight: 4, arbitrary: rows },
  { weight: 4, arbitrary: row },
  { weight: 3, arbitrary: fc.tuple(row, anyMessage).map(([where, name]) => `${where}/Microsoft.Dynamics.CRM.${name}`) },
  { weight: 1, arbitrary: fc.tuple(row, anyProperty).map(([where, name]) => `${where}/${name}`) },
  { weight: 1, arbitrary: fc.tuple(row, anyProperty).map(([where, name]) => `${where}/${name}/$ref`) },
  {
    weight: 1,
    arbitrary: fc.tuple(rows, anyProperty, anyText).map(([set, key, value]) => `${set}(${key}='${value}')`),
  },
  { weight: 1, arbitrary: anyTable.map(({ logicalName }) => `EntityDefinitions(LogicalName='${logicalName}')`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...["WhoAmI", "WhoAmI()", "$metadata", "EntityDefinitions", "invoices/$count", "sdkmessages", "$batch", ""],
      ...[
        "sample_CreateProjectInvoice",
        "invoices()",
        "invoices(,)",
        "$entity",
        "$all",
        "$crossjoin(invoices,accounts)",
      ],
    ),
  },
);

/** A path below the service's root: by the grammar or mutated, not percent-encoded. */
export const anyPath: fc.Arbitrary<string> = mutated(grammar);
