import fc from "fast-check";
import { anyId, type Names } from "./anyName";
import { anyText } from "./mutated";

/** Several of something, parted by commas. */
export const listOf = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(","));

const quoted = fc
  .oneof({ weight: 3, arbitrary: fc.constantFrom("Contoso", "it''s", "ÆØÅ", "3") }, { weight: 1, arbitrary: anyText })
  .map((text) => `'${text}'`);

/** A value as filters and conditions write it. */
export const anyLiteral = fc.oneof(
  quoted,
  anyId,
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom("null", "true", "false", "2026-11-22", "2026-11-22T10:00:00Z", "2026-13-40", "1e400", "192350000"),
);

const comparator = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le") },
  { weight: 1, arbitrary: fc.constantFrom("has", "in", "add") },
);
const textFunction = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom("contains", "startswith", "endswith") },
  { weight: 1, arbitrary: fc.constantFrom("substringof", "tolower", "concat") },
);
const crmFunction = fc.constantFrom(
  ...["In", "NotIn", "Between", "On", "OnOrBefore", "OnOrAfter", "LastXDays", "Today", "EqualUserId", "Nothing"],
);

/** What `$filter` may hold. */
export function anyCondition({ property, navigation }: Names): fc.Arbitrary<string> {
  const path = fc.oneof(
    { weight: 4, arbitrary: property },
    { weight: 1, arbitrary: fc.tuple(navigation, property).map((steps) => steps.join("/")) },
  );
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", maxDepth: 4 },
      fc.tuple(path, comparator, anyLiteral).map((words) => words.join(" ")),
      fc.tuple(textFunction, path, quoted).map(([name, where, what]) => `${name}(${where},${what})`),
      fc
        .tuple(crmFunction, property, listOf(quoted))
        .map(
          ([name, where, values]) =>
            `Microsoft.Dynamics.CRM.${name}(PropertyName='${where}',PropertyValues=[${values}])`,
        ),
      tie("condition").map((inner) => `(${inner})`),
      tie("condition").map((inner) => `not ${inner}`),
      fc.tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition")).map((words) => words.join(" ")),
      fc
        .tuple(navigation, fc.constantFrom("any", "all"), tie("condition"))
        .map(([collection, word, inner]) => `${collection}/${word}(o:o/${inner})`),
    ),
  }));
  return condition;
}
