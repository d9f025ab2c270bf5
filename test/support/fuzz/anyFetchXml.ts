import fc from "fast-check";
import { anyLiteral } from "./anyCondition";
import type { Names } from "./anyName";

const operator = fc.constantFrom(
  ...["eq", "ne", "lt", "ge", "like", "not-like", "in", "not-in", "null", "not-null", "between", "on", "on-or-after"],
  ...["eq-userid", "last-x-days", "nothing"],
);

const fetchAttributes = fc.constantFrom(
  ...["", ' top="3"', ' count="2" page="2"', ' distinct="true"', ' aggregate="true"', ' top="-1"', ' page="99999999"'],
);

const attributeRest = fc.constantFrom(
  ...["", ' alias="a"', ' aggregate="sum" alias="s"', ' aggregate="count" alias="c"', ' groupby="true" alias="g"'],
);

const conditionOf = ({ property }: Names): fc.Arbitrary<string> =>
  fc.tuple(property, operator, fc.array(anyLiteral, { maxLength: 3 })).map(([name, word, values]) => {
    const start = `<condition attribute="${name}" operator="${word}"`;
    if (values.length === 1) return `${start} value="${values[0]}"/>`;
    return `${start}>${values.map((value) => `<value>${value}</value>`).join("")}</condition>`;
  });

/** What `fetchXml` may hold: attributes, orders, filters and links, nested. */
export function anyFetchXml(names: Names): fc.Arbitrary<string> {
  const { table, property } = names;
  const condition = conditionOf(names);
  const { inside } = fc.letrec<{ inside: string }>((tie) => ({
    inside: fc
      .array(
        fc.oneof(
          { depthSize: "small", maxDepth: 3 },
          fc.tuple(property, attributeRest).map(([name, rest]) => `<attribute name="${name}"${rest}/>`),
          property.map((name) => `<order attribute="${name}" descending="true"/>`),
          fc.array(condition, { maxLength: 3 }).map((each) => `<filter type="or">${each.join("")}</filter>`),
          fc
            .tuple(table, property, property, fc.constantFrom("inner", "outer", "any"), tie("inside"))
            .map(
              ([to, from, own, type, inner]) =>
                `<link-entity name="${to.logicalName}" from="${from}" to="${own}" link-type="${type}" alias="l">${inner}</link-entity>`,
            ),
        ),
        { maxLength: 4 },
      )
      .map((parts) => parts.join("")),
  }));
  return fc
    .tuple(table, fetchAttributes, inside)
    .map(([{ logicalName }, rest, inner]) => `<fetch${rest}><entity name="${logicalName}">${inner}</entity></fetch>`);
}
