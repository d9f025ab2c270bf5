import fc from "fast-check";
import { anyId, anyNavigation, anyProperty, anyTable } from "./anyName";
import { anyText, mutated } from "./mutated";

const list = (item: fc.Arbitrary<string>, separator = ","): fc.Arbitrary<string> =>
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(separator));

const quoted = fc.oneof(anyText, fc.constantFrom("Contoso", "it''s", "ÆØÅ")).map((text) => `'${text}'`);

const literal = fc.oneof(
  quoted,
  anyId,
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom("null", "true", "false", "2026-11-22", "2026-11-22T10:00:00Z", "2026-13-40", "1e400", "192350000"),
);

const path = fc.oneof(
  anyProperty,
  fc.tuple(anyNavigation, anyProperty).map(([navigation, property]) => `${navigation}/${property}`),
);

const textFunction = fc.constantFrom("contains", "startswith", "endswith", "substringof", "tolower", "concat");
const crmFunction = fc.constantFrom("In", "NotIn", "Between", "OnOrBefore", "LastXDays", "Today", "Nothing");

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    fc
      .tuple(path, fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le", "has", "in"), literal)
      .map((words) => words.join(" ")),
    fc.tuple(textFunction, path, literal).map(([name, where, what]) => `${name}(${where},${what})`),
    fc
      .tuple(crmFunction, anyProperty, list(quoted))
      .map(
        ([name, where, values]) => `Microsoft.Dynamics.CRM.${name}(PropertyName='${where}',PropertyValues=[${values}])`,
      ),
    tie("condition").map((inner) => `(${inner})`),
    tie("condition").map((inner) => `not ${inner}`),
    fc.tuple(tie("condition"), fc.constantFrom("and", "or", "xor"), tie("condition")).map((words) => words.join(" ")),
    fc
      .tuple(anyNavigation, fc.constantFrom("any", "all"), tie("condition"))
      .map(([navigation, word, inner]) => `${navigation}/${word}(o:o/${inner})`),
  ),
}));

const { expansion } = fc.letrec<{ expansion: string }>((tie) => ({
  expansion: fc
    .tuple(
      anyNavigation,
      fc.array(
        fc.oneof(
          { depthSize: "small", maxDepth: 3 },
          list(anyProperty).map((names) => `$select=${names}`),
          condition.map((inner) => `$filter=${inner}`),
          anyProperty.map((name) => `$orderby=${name} desc`),
          fc.integer({ min: -1, max: 9 }).map((top) => `$top=${top}`),
          tie("expansion").map((inner) => `$expand=${inner}`),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([navigation, options]) => (options.length === 0 ? navigation : `${navigation}(${options.join(";")})`)),
}));

const operator = fc.constantFrom(
  ...["eq", "ne", "lt", "ge", "like", "not-like", "in", "not-in", "null", "not-null", "between", "on", "on-or-after"],
  ...["eq-userid", "last-x-days", "nothing"],
);

const attributes = (names: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(names, fc.constantFrom("", ' alias="a"', ' aggregate="sum" alias="s"', ' groupby="true" alias="g"'))
    .map(([name, rest]) => `<attribute name="${name}"${rest}/>`);

const xmlCondition = fc
  .tuple(anyProperty, operator, fc.array(literal, { maxLength: 3 }))
  .map(([name, word, values]) =>
    values.length === 1
      ? `<condition attribute="${name}" operator="${word}" value="${values[0]}"/>`
      : `<condition attribute="${name}" operator="${word}">${values.map((value) => `<value>${value}</value>`).join("")}</condition>`,
  );

const { inside } = fc.letrec<{ inside: string }>((tie) => ({
  inside: fc
    .array(
      fc.oneof(
        { depthSize: "small", maxDepth: 3 },
        attributes(anyProperty),
        anyProperty.map((name) => `<order attribute="${name}" descending="true"/>`),
        fc.array(xmlCondition, { maxLength: 3 }).map((each) => `<filter type="or">${each.join("")}</filter>`),
        fc
          .tuple(anyTable, anyProperty, anyProperty, fc.constantFrom("inner", "outer", "any"), tie("inside"))
          .map(
            ([table, from, to, type, inner]) =>
              `<link-entity name="${table.logicalName}" from="${from}" to="${to}" link-type="${type}" alias="l">${inner}</link-entity>`,
          ),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join("")),
}));

const fetchXml = fc
  .tuple(
    anyTable,
    fc.constantFrom("", ' top="3"', ' count="2" page="2"', ' distinct="true"', ' aggregate="true"', ' top="-1"'),
    inside,
  )
  .map(([table, rest, inner]) => `<fetch${rest}><entity name="${table.logicalName}">${inner}</entity></fetch>`);

const option: fc.Arbitrary<readonly [name: string, value: string]> = fc.oneof(
  fc.tuple(fc.constant("$select"), mutated(list(anyProperty))),
  fc.tuple(fc.constant("$filter"), mutated(condition)),
  fc.tuple(fc.constant("$expand"), mutated(list(expansion))),
  fc.tuple(
    fc.constant("$orderby"),
    mutated(fc.tuple(path, fc.constantFrom("", " asc", " desc", " up")).map(([where, order]) => where + order)),
  ),
  fc.tuple(
    fc.constantFrom("$top", "$count", "$skip", "$skiptoken", "$apply", "$search", "$format", "savedQuery", "$"),
    mutated(fc.oneof(fc.integer().map(String), fc.constantFrom("true", "false", "aggregate(amount with sum as t)"))),
  ),
  fc.tuple(fc.constant("fetchXml"), mutated(fetchXml)),
  fc.tuple(anyText, anyText),
);

/** Well formed in UTF-16, so that it can be percent-encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd"));

/** A query as it stands behind the question mark: options by the grammar, mutated, or noise. */
export const anyQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  {
    weight: 8,
    arbitrary: fc
      .array(option, { minLength: 1, maxLength: 4 })
      .map((options) => options.map(([name, value]) => `${name}=${encoded(value)}`).join("&")),
  },
  { weight: 1, arbitrary: anyText.map(encoded) },
  { weight: 1, arbitrary: anyText },
);
