import { Control } from "../shared/dataverse/organisation/leantTable";
import { Subject } from "./subjects";
import { Json, Seen, textIn, valueOf } from "./seen";

/** A control in its place. */
export interface Placement {
  readonly control: Control;
  readonly kind: "form" | "view" | "grid";
  readonly table: string;
  /** Fixed values by property, as a maker has set them. */
  readonly properties: ReadonlyMap<string, string>;
  /** The column that the wizard's journal is bound to. */
  readonly journal: string | null;
}

export interface Placed {
  readonly placements: readonly Placement[];
  /** How many forms have a column without our wizard on it, by the column. */
  readonly bareColumns: ReadonlyMap<string, number>;
}

/** Forms, views, and the grids of a whole table: where any of them could be read. */
export function placedFrom(list: (wanted: Subject) => Seen<readonly Json[]>): Seen<Placed> {
  const forms = list({ kind: "forms" });
  if (forms.kind !== "seen") return forms;
  const places = [
    ...forms.value.map((row) => ({ kind: "form" as const, table: row["objecttypecode"], xml: textIn(row, "formxml") })),
    ...valueOf(list({ kind: "views" }), []).map((row) => ({
      kind: "view" as const,
      table: row["returnedtypecode"],
      xml: textIn(row, "layoutxml"),
    })),
    ...valueOf(list({ kind: "grids" }), []).map((row) => ({
      kind: "grid" as const,
      table: row["primaryentitytypecode"],
      xml: textIn(row, "controldescriptionxml"),
    })),
  ];
  return {
    kind: "seen",
    value: {
      placements: places.flatMap(({ kind, table, xml }) =>
        controlsIn(xml ?? "").map((each) => ({ ...each, kind, table: String(table) })),
      ),
      bareColumns: bareColumns(forms.value.map((row) => textIn(row, "formxml") ?? "")),
    },
  };
}

/** The same control stands in a place once for each kind of client. */
const custom =
  /<customControl\b[^>]*\bname="\w*?ProjectInvoicing\.(InvoiceReview|ManualInvoiceWizard)"[^>]*>([\s\S]*?)<\/customControl>/g;
const fixedValue = /<(\w+)\b[^>]*\bstatic="true"[^>]*>([^<]*)<\/\1>/g;
const boundJournal = /<journal\b[^>]*>\s*(\w+)\s*<\/journal>/;
const fieldName = /\bdatafieldname="(\w+)"/g;

const controlsIn = (xml: string): readonly Pick<Placement, "control" | "properties" | "journal">[] =>
  [...xml.matchAll(custom)].map(([, control, inside = ""]) => ({
    control: control as Control,
    properties: new Map([...inside.matchAll(fixedValue)].map(([, name = "", value = ""]) => [name, value.trim()])),
    journal: boundJournal.exec(inside)?.[1] ?? null,
  }));

function bareColumns(forms: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const xml of forms) {
    const bound = controlsIn(xml).map(({ journal }) => journal);
    const names = new Set([...xml.matchAll(fieldName)].map(([, name = ""]) => name));
    for (const name of names) if (!bound.includes(name)) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return counted;
}

/** What a property of a control is set to, in whichever places. */
export const settingsOf = (placed: Seen<Placed>, control: Control, property: string): readonly string[] => {
  const all = valueOf(placed, null)?.placements.filter((each) => each.control === control) ?? [];
  return [...new Set(all.flatMap(({ properties }) => properties.get(property) ?? []))].filter((each) => each !== "");
};

/** Whether a property of a control has one of these values wherever the control stands. */
export function isSetTo(placed: Seen<Placed>, control: Control, property: string, values: readonly string[]): boolean {
  const own = valueOf(placed, null)?.placements.filter((each) => each.control === control) ?? [];
  return own.length > 0 && own.every(({ properties }) => values.includes(properties.get(property) ?? ""));
}

/** The organisation's own messages that the wizard calls. */
export const ownMessages = (placed: Seen<Placed>): readonly string[] =>
  settingsOf(placed, "ManualInvoiceWizard", "createMode").includes("customApi")
    ? settingsOf(placed, "ManualInvoiceWizard", "customApi")
    : [];

/** Columns that the wizard's journal is bound to. */
export const journalsOf = (placed: Placed): readonly string[] => [
  ...new Set(placed.placements.flatMap(({ journal }) => journal ?? [])),
];
