import { Json, listOf } from "./seen";

export interface FoundTable {
  readonly set: string;
  readonly hasConcurrency: boolean;
  /** Type by logical name. */
  readonly columns: ReadonlyMap<string, string>;
}

const byName = <T>(body: Json, read: (column: Json) => T, list = "value"): ReadonlyMap<string, T> =>
  new Map(listOf(body, list).map((each) => [String(each["LogicalName"]), read(each)]));

export const tableFrom = (body: Json): FoundTable => ({
  set: String(body["EntitySetName"]),
  hasConcurrency: body["IsOptimisticConcurrencyEnabled"] === true,
  columns: byName(body, ({ AttributeType }) => String(AttributeType), "Attributes"),
});

/** A column has a set of its own, or one that it shares with others: whichever has options. */
export const optionsFrom = (body: Json): ReadonlyMap<string, readonly number[]> =>
  byName(body, (each) =>
    [each["OptionSet"], each["GlobalOptionSet"]].flatMap((set) =>
      set ? listOf(set as Json, "Options").map(({ Value }) => Number(Value)) : [],
    ),
  );

export const behaviorsFrom = (body: Json): ReadonlyMap<string, string> =>
  byName(body, ({ DateTimeBehavior }) => String((DateTimeBehavior as Json | null)?.["Value"]));

export const precisionSourcesFrom = (body: Json): ReadonlyMap<string, number> =>
  byName(body, ({ PrecisionSource }) => Number(PrecisionSource));

export const lengthsFrom = (body: Json): ReadonlyMap<string, number> =>
  byName(body, ({ MaxLength }) => Number(MaxLength));
