import type { Answer } from "../../check/askAll";
import type { Leanings, LeantTable } from "../../shared/dataverse/organisation/leanings";
import type { LeantColumn } from "../../shared/dataverse/organisation/leantTable";
import type { Verdict } from "../../check/verdict";
import { change, isAbout, isDefinition, type Body } from "./plantedAnswers";

/** One difference, planted in what an organisation answers, and what the page has to say of it. */
export interface Plant {
  readonly name: string;
  readonly what: string;
  readonly verdict: Verdict;
  readonly plant: (address: string, answer: Answer) => Answer;
}

/**
 * How each kind of thing that is leant on is taken away or made otherwise: whoever adds a kind to the list has to say it
 * here, or nothing compiles; whoever adds a thing of a kind has it planted.
 */
const planters: { readonly [Kind in keyof Leanings]: (things: Leanings[Kind]) => readonly Plant[] } = {
  tables: (tables) => tables.flatMap((table) => [...ofTable(table), ...table.columns.flatMap(ofColumn(table))]),
  navigations: (navigations) =>
    navigations.flatMap(({ table, name, isSpared }) => {
      const part = "ManyToOneRelationships";
      const [key, what] = ["ReferencingEntityNavigationPropertyName", `${table}/${name}`];
      const gone = isSpared ? "spared" : "fails";
      return [
        plant("removed", what, gone, table, part, listed("value", without(key, name))),
        plant("renamed", what, gone, table, part, listed("value", renamed(key, name))),
      ];
    }),
  messages: (messages) =>
    messages.flatMap(({ name }) => [
      ofRows("removed", name, "set", "sdkmessages", without("name", name)),
      ofRows("renamed", name, "set", "sdkmessages", renamed("name", name)),
      ofRows("bound elsewhere", name, "fails", "sdkmessagefilters", (rows) =>
        rows.map((row) => ({ ...row, primaryobjecttypecode: "account" })),
      ),
      ofRows("with a parameter", name, "fails", "sdkmessagerequestfields", (rows) => [
        ...rows,
        { name: "Reason", optional: false, sdkmessagerequestid: { name } },
      ]),
    ]),
  money: (money) =>
    money.flatMap(({ table, columns }) =>
      columns.map((column) =>
        plant(
          "of other decimals",
          `${table}.${column}`,
          "differs",
          table,
          "MoneyAttributeMetadata",
          listed("value", altered(column, { PrecisionSource: 0 })),
        ),
      ),
    ),
  privileges: (privileges) =>
    privileges.map(({ kind, table }) => ({
      name: `prv${kind}${table} lacking`,
      what: "RetrieveUserPrivileges",
      verdict: "differs",
      // the user no longer has the id that the definition gives it
      plant: (address, answer) =>
        isAbout(address, "EntityDefinitions?")
          ? change(answer, (body) => ({
              ...body,
              value: rowsIn(body, "value").map((row) => ({
                ...row,
                Privileges: rowsIn(row, "Privileges").map((each) =>
                  each["Name"] === `prv${kind}${table}` ? { ...each, PrivilegeId: "another" } : each,
                ),
              })),
            }))
          : answer,
    })),
  journal: ({ table, leastCharacters }) =>
    [leastCharacters - 1, null].map((length) =>
      plant(
        length === null ? "removed" : "too short",
        `${table}.pinv_invoicingjournal`,
        length === null ? "fails" : "differs",
        table,
        "MemoAttributeMetadata",
        length === null
          ? listed("value", without("LogicalName", "pinv_invoicingjournal"))
          : listed("value", altered("pinv_invoicingjournal", { MaxLength: length })),
      ),
    ),
};

/** Every difference, of every thing in the list. */
export const plants = (leanings: Leanings): readonly Plant[] =>
  (Object.keys(planters) as (keyof Leanings)[]).flatMap(<Kind extends keyof Leanings>(kind: Kind) =>
    planters[kind](leanings[kind]),
  );

function ofTable({ table, set, withoutConcurrency }: LeantTable): readonly Plant[] {
  const concurrency = `${table}: IsOptimisticConcurrencyEnabled`;
  return [
    {
      name: `${table} removed`,
      what: table,
      verdict: "fails",
      plant: (address, answer) => (isDefinition(address, table) ? { status: 404, body: null } : answer),
    },
    ...(set === null
      ? []
      : [
          plant("of another set", table, "fails", table, "$expand=Attributes", (body) => ({
            ...body,
            EntitySetName: "x",
          })),
        ]),
    ...(withoutConcurrency === null
      ? []
      : [
          plant(
            "without row versions",
            concurrency,
            withoutConcurrency === "compared" ? "differs" : "fails",
            table,
            "$expand=Attributes",
            (body) => ({ ...body, IsOptimisticConcurrencyEnabled: false }),
          ),
        ]),
  ];
}

const ofColumn =
  ({ table }: LeantTable) =>
  ({ name, kind, neededBy, options }: LeantColumn): readonly Plant[] => {
    const what = `${table}.${name}`;
    const behaves = kind === "day" || kind === "moment";
    const gone = neededBy.length > 0 ? "fails" : "spared";
    const inTable = (how: string, verdict: Verdict, changed: (rows: readonly Body[]) => readonly Body[]): Plant =>
      plant(how, what, verdict, table, "$expand=Attributes", listed("Attributes", changed));
    return [
      inTable("removed", gone, without("LogicalName", name)),
      inTable("renamed", gone, renamed("LogicalName", name)),
      inTable("retyped", "fails", altered(name, { AttributeType: "Virtual" })),
      ...options.map((option) =>
        plant(
          `without ${option}`,
          what,
          options.length === 1 && neededBy.length > 0 ? "fails" : "differs",
          table,
          "PicklistAttributeMetadata",
          listed("value", (rows) =>
            rows.map((row) => (row["LogicalName"] === name ? withoutOption(row, option) : row)),
          ),
        ),
      ),
      ...(behaves && name !== "createdon"
        ? [
            plant(
              "of another behaviour",
              what,
              "differs",
              table,
              "DateTimeAttributeMetadata",
              listed(
                "value",
                altered(name, { DateTimeBehavior: { Value: kind === "day" ? "UserLocal" : "DateOnly" } }),
              ),
            ),
          ]
        : []),
    ];
  };

type Rows = (rows: readonly Body[]) => readonly Body[];

const rowsIn = (body: Body, list: string): readonly Body[] => body[list] as readonly Body[];

const listed =
  (list: string, changed: Rows) =>
  (body: Body): Body => ({ ...body, [list]: changed(rowsIn(body, list)) });

const without =
  (key: string, value: string): Rows =>
  (rows) =>
    rows.filter((row) => row[key] !== value);

const renamed =
  (key: string, value: string): Rows =>
  (rows) =>
    rows.map((row) => (row[key] === value ? { ...row, [key]: `new_${value}` } : row));

const altered =
  (column: string, properties: Body): Rows =>
  (rows) =>
    rows.map((row) => (row["LogicalName"] === column ? { ...row, ...properties } : row));

function withoutOption(row: Body, option: number): Body {
  const set = row["OptionSet"] as Body;
  return { ...row, OptionSet: { ...set, Options: rowsIn(set, "Options").filter(({ Value }) => Value !== option) } };
}

function plant(
  how: string,
  what: string,
  verdict: Verdict,
  table: string,
  part: string,
  changed: (body: Body) => Body,
): Plant {
  return {
    name: `${what} ${how}`,
    what,
    verdict,
    plant: (address, answer) =>
      isDefinition(address, table) && isAbout(address, part) ? change(answer, changed) : answer,
  };
}

function ofRows(how: string, what: string, verdict: Verdict, set: string, changed: Rows): Plant {
  return {
    name: `${what} ${how}`,
    what,
    verdict,
    plant: (address, answer) => (address.startsWith(`${set}?`) ? change(answer, listed("value", changed)) : answer),
  };
}
