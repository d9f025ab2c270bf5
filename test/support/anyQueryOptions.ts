import fc from "fast-check";

/**
 * Query options as text, valid by the grammar that the host and `@odata/parser` share, and the same with one sign
 * taken out, doubled or put in.
 */
const name = fc.constantFrom("name", "totalamount", "_customerid_value", "msdyn_quantity", "statecode");
const navigation = fc.constantFrom("salesorderid", "customerid_account", "invoice_details");
const path = fc.oneof(
  name,
  fc.tuple(navigation, name).map((steps) => steps.join("/")),
);
const literal = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map(String),
  fc.constantFrom("0.5", "-12.25", "1e3", "null", "true", "false", "2026-10-31", "2026-10-31T10:00:00Z"),
  fc.constantFrom("2a5cf150-5f12-43a0-8068-26e8563319d9", "'text'", "'it''s'", "''", "'a, (b) and c'"),
);
const comparator = fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le");
const textFunction = fc.constantFrom("contains", "startswith", "endswith");

// a type and not an interface: fast-check asks for an index signature
type Expressions = { readonly filter: string; readonly condition: string };

const { filter } = fc.letrec<Expressions>((tie) => ({
  condition: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(path, comparator, fc.oneof(literal, path)).map((parts) => parts.join(" ")) },
    { weight: 1, arbitrary: fc.tuple(textFunction, path).map(([call, column]) => `${call}(${column},'x')`) },
    { weight: 1, arbitrary: fc.tuple(navigation, name, comparator, literal).map(lambdaOf) },
    { weight: 1, arbitrary: navigation.map((collection) => `${collection}/any()`) },
  ),
  filter: fc.oneof(
    { maxDepth: 3, depthIdentifier: "filter" },
    tie("condition"),
    fc.tuple(tie("filter"), fc.constantFrom("and", "or"), tie("filter")).map((parts) => parts.join(" ")),
    tie("filter").map((inside) => `(${inside})`),
    tie("filter").map((inside) => `not (${inside})`),
  ),
}));

function lambdaOf([collection, column, sign, value]: readonly [string, string, string, string]): string {
  return `${collection}/any(d:d/${column} ${sign} ${value})`;
}

function inParentheses([property, options]: readonly [string, string]): string {
  return `${property}(${options})`;
}

const list = (item: fc.Arbitrary<string>) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(","));
const select = list(name).map((names) => `$select=${names}`);
const order = list(fc.tuple(path, fc.constantFrom("", " asc", " desc")).map((parts) => parts.join("")));
const inner = fc.oneof(
  select,
  filter.map((text) => `$filter=${text}`),
  fc
    .tuple(navigation, select)
    .map(inParentheses)
    .map((text) => `$expand=${text}`),
);
const expand = list(fc.tuple(navigation, inner).map(inParentheses));

const option = fc.oneof(
  { weight: 6, arbitrary: filter.map((text) => `$filter=${text}`) },
  { weight: 1, arbitrary: select },
  { weight: 1, arbitrary: order.map((text) => `$orderby=${text}`) },
  { weight: 2, arbitrary: expand.map((text) => `$expand=${text}`) },
  { weight: 1, arbitrary: fc.nat(9999).map((top) => `$top=${top}`) },
  { weight: 1, arbitrary: fc.boolean().map((count) => `$count=${count}`) },
);

/** Several options, each once. */
export const validQueryOptions = fc
  .uniqueArray(option, { minLength: 1, maxLength: 4, selector: (text) => text.split("=")[0] })
  .map((options) => options.join("&"));

const sign = fc.constantFrom(..."()'/,;: =$.-x1".split(""));

/** One sign of a valid query changed; most of them are then no longer valid. */
export const mutatedQueryOptions = fc
  .tuple(validQueryOptions, fc.nat(), sign, fc.constantFrom("out", "in", "other"))
  .map(([text, place, added, how]) => {
    const at = place % text.length;
    return text.slice(0, at) + (how === "out" ? "" : added) + text.slice(how === "in" ? at : at + 1);
  });
