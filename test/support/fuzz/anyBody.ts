import fc from "fast-check";
import { anyId, anyNavigation, anyProperty } from "./anyName";
import { anyText, mutated } from "./mutated";

const value = fc.oneof(
  anyText,
  anyId,
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constantFrom(null, [], {}, [1], { "@odata.id": "invoices(1)" }, "2026-11-22", "2026-02-30T99:00:00Z", "12345.67"),
);

const member = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyProperty, value) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      anyNavigation.map((name) => `${name}@odata.bind`),
      anyId.map((id) => `/invoices(${id})`),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("@odata.type", "@odata.id", "ContractId", "RunId", "Targets"), value),
  },
  { weight: 1, arbitrary: fc.tuple(anyNavigation, fc.constant({ name: "deep" })) },
);

const object = fc
  .array(member, { maxLength: 5 })
  .map((members) => `{${members.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`).join(",")}}`);

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
export const anyJsonBody: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: mutated(object) },
  { weight: 3, arbitrary: fc.constantFrom("{}", "", "null", "[]", "1", '"') },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: huge },
);
