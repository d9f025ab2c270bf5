/** Values that a column may hold in an answer, or seem to, whatever its type; `absent` leaves the column out. */
export const absent = Symbol("absent");

export const hostileValues: readonly (readonly [why: string, value: unknown])[] = [
  ["nothing", null],
  ["no column", absent],
  ["an empty text", ""],
  ["a yes", true],
  ["a list", []],
  ["a row", { id: 1 }],
  ["a number as a text", "8"],
  ["no number", "12,5 h"],
  ["zero below zero", -0],
  ["less than nothing", -1],
  ["a fraction", 0.5],
  ["more digits than a double has", Number("12345678901234567")],
  ["what doubles make of tenths", 0.1 + 0.2],
  ["a huge number", 1e300],
  ["a number that is written with an exponent", 1e21],
  ["a tiny number", 1e-300],
  ["ten decimals", 1.234_567_890_1],
  ["an option that nobody knows", 192_359_999],
  ["the first year", "0001-01-01T00:00:00Z"],
  ["the last year", "9999-12-31T23:59:59Z"],
  ["the last day that a computer knows", "+275760-09-13T00:00:00Z"],
  ["a day that is none", "2026-02-31"],
  ["markup", `<img src=x onerror="document.title='taken'">`],
  ["a name that every object has", "__proto__"],
  ["half of a character, turned around", "\ud83d \u202e"],
  ["100,000 characters", "Contoso ".repeat(12_500)],
];

type Row = Readonly<Record<string, unknown>>;

/** A row as an answer has it, with one of its columns holding something else. */
export function withValue(row: Row, column: string, value: unknown): Row {
  const [name = "", ...below] = column.split("/");
  const inside = row[name];
  if (below.length > 0 && typeof inside === "object" && inside !== null) {
    return { ...row, [name]: withValue(inside as Row, below.join("/"), value) };
  }
  const { [name]: _there, ...others } = row;
  return value === absent ? others : { ...others, [name]: value };
}

/** Every column of a row, those of rows inside it behind a stroke; annotations that say the same in words count too. */
export const columnsOf = (row: Row): readonly string[] =>
  Object.entries(row).flatMap(([name, value]) => [
    name,
    ...(typeof value === "object" && value !== null ? columnsOf(value as Row).map((below) => `${name}/${below}`) : []),
  ]);
