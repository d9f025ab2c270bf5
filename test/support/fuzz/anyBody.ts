import fc from "fast-check";
import { propertyOf, type Column } from "../../../host/server/metadata/column";
import { anyId, type Names } from "./anyName";
import { anyText, mutated } from "./mutated";

/** A member as JSON text. */
type Member = string;

const member = (name: string, json: string): Member => `${JSON.stringify(name)}:${json}`;

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc.constantFrom(
    "8",
    "0.005",
    "12345.67",
    "-0",
    "1e3",
    "1e-9",
    "100000000000",
    "922337203685477",
    "1e400",
    "9".repeat(40),
  ),
);

/** A value of the column's kind, within its bounds or not. */
function valueOf(column: Column): fc.Arbitrary<string> {
  switch (column.kind) {
    case "text":
    case "memo":
      return anyText.map((text) => JSON.stringify(text));
    case "integer":
    case "decimal":
    case "money":
      return number;
    case "choice":
      return fc.constantFrom(...column.options.options.map(({ value }) => String(value)), "7");
    case "boolean":
      return fc.constantFrom("true", "false", "1");
    case "dateOnly":
    case "dateTime":
      return fc.constantFrom('"2026-11-22"', '"2026-11-22T10:00:00Z"', '"2026-02-30"', '"0001-01-01T00:00:00Z"', '"x"');
    default:
      return anyId.map((id) => JSON.stringify(id));
  }
}

const anyValue = fc.oneof(
  fc.json({ maxDepth: 2 }),
  fc.constantFrom("null", "[]", "{}", '{"@odata.id":"invoices(1)"}', '{"name":"deep"}'),
);

/** The row that a lookup is bound to, or another kind of value for the column. */
const memberOf = (column: Column): fc.Arbitrary<Member> =>
  column.kind === "lookup"
    ? anyId.map((id) => member(`${column.navigation}@odata.bind`, JSON.stringify(`/invoices(${id})`)))
    : valueOf(column).map((json) => member(column.name, json));

function anyMember(names: Names): fc.Arbitrary<Member> {
  return fc.oneof(
    { weight: 12, arbitrary: names.column.chain(memberOf) },
    { weight: 1, arbitrary: fc.tuple(names.property, anyValue).map(([name, json]) => member(name, json)) },
    { weight: 1, arbitrary: fc.tuple(names.navigation, anyValue).map(([name, json]) => member(name, json)) },
    { weight: 1, arbitrary: names.column.map((column) => member(propertyOf(column), "null")) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("@odata.type", "ContractId", "RunId", "Targets", "__proto__"), anyValue)
        .map(([name, json]) => member(name, json)),
    },
  );
}

const deep = fc
  .tuple(fc.constantFrom("[", '{"a":', '{"__proto__":'), fc.constantFrom(10, 1000, 100_000))
  .map(([opening, times]) => opening.repeat(times));

const huge = fc.constantFrom(
  `{"name":"${"n".repeat(300_000)}"}`,
  `{"msdyn_quantity":${"9".repeat(5_000)}}`,
  `{"msdyn_quantity":1e${"9".repeat(30)}}`,
  `{"msdyn_price":0.${"0".repeat(5_000)}1}`,
);

/** A JSON body by the grammar, mutated, far too deep, far too large, or none. */
export function anyJsonBody(names: Names): fc.Arbitrary<string> {
  const object = fc.array(anyMember(names), { maxLength: 3 }).map((members) => `{${members.join(",")}}`);
  return fc.oneof(
    { weight: 10, arbitrary: object },
    { weight: 4, arbitrary: mutated(object) },
    { weight: 3, arbitrary: fc.constantFrom("{}", "", "null", "[]", "1", '"') },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: huge },
  );
}
