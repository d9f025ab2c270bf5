import fc from "fast-check";
import { anyCondition, listOf } from "./anyCondition";
import { anyFetchXml } from "./anyFetchXml";
import type { Names } from "./anyName";
import { anyText, mutated } from "./mutated";

type Option = readonly [name: string, value: string];

function anyExpansion({ property, navigation }: Names, condition: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { expansion } = fc.letrec<{ expansion: string }>((tie) => ({
    expansion: fc
      .tuple(
        navigation,
        fc.array(
          fc.oneof(
            { depthSize: "small", maxDepth: 3 },
            listOf(property).map((names) => `$select=${names}`),
            condition.map((inner) => `$filter=${inner}`),
            property.map((name) => `$orderby=${name} desc`),
            fc.integer({ min: -1, max: 9 }).map((top) => `$top=${top}`),
            tie("expansion").map((inner) => `$expand=${inner}`),
          ),
          { maxLength: 3 },
        ),
      )
      .map(([name, options]) => (options.length === 0 ? name : `${name}(${options.join(";")})`)),
  }));
  return expansion;
}

function anyOption(names: Names): fc.Arbitrary<Option> {
  const condition = anyCondition(names);
  const direction = fc.constantFrom("", " asc", " desc", " up");
  const order = fc.tuple(names.property, direction).map((words) => words.join(""));
  const of = (name: string, value: fc.Arbitrary<string>) => fc.tuple(fc.constant(name), mutated(value));
  return fc.oneof(
    { weight: 3, arbitrary: of("$select", listOf(names.property)) },
    { weight: 4, arbitrary: of("$filter", condition) },
    { weight: 3, arbitrary: of("$expand", listOf(anyExpansion(names, condition))) },
    { weight: 2, arbitrary: of("$orderby", order) },
    { weight: 2, arbitrary: of("fetchXml", anyFetchXml(names)) },
    { weight: 2, arbitrary: of("$top", fc.integer({ min: -2, max: 20 }).map(String)) },
    { weight: 1, arbitrary: of("$count", fc.constantFrom("true", "false")) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("$skip", "$skiptoken", "$apply", "$format", "$"), anyText) },
  );
}

/** Percent-encoded; halves of surrogate pairs, which cannot be, are replaced. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd"));

/** A query as it stands behind the question mark: options by the grammar, mutated, or noise. */
export function anyQuery(names: Names): fc.Arbitrary<string> {
  const options = fc.uniqueArray(anyOption(names), { minLength: 1, maxLength: 3, selector: ([name]) => name });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    {
      weight: 12,
      arbitrary: options.map((all) => all.map(([name, value]) => `${name}=${encoded(value)}`).join("&")),
    },
    { weight: 1, arbitrary: anyText.map(encoded) },
    { weight: 1, arbitrary: anyText },
  );
}
