import { Brand } from "../../core/brand";
import { Amount, Choice, Column, Day, Flag, Moment, logicalName } from "../columns";
import { OptionsLeanedOn } from "../optionSets";
import { SpareColumns } from "./spareColumns";

export type Control = "InvoiceReview" | "ManualInvoiceWizard";

/** What a column holds, said where the program runs; `columns.ts` says it to the compiler only. */
export type ColumnKind = KindOf<Column>;

export interface LeantColumn {
  /** As metadata names it. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** Who does not work without it. */
  readonly neededBy: readonly Control[];
  /** Who works without it, and says so (decision 0013). */
  readonly sparedBy: readonly Control[];
  /** The option values of it that mean something here. */
  readonly options: readonly number[];
}

/** What one control reads of a table, or writes. */
export interface TableUse {
  readonly table: string;
  /** Where the address of a write names it. */
  readonly set: string | null;
  readonly columns: readonly LeantColumn[];
}

type KindOf<C> = C extends Brand<string, infer Kind> ? Kind : never;

/** The kinds of a table's columns, but for those that are told at run time or are text. */
type Kinds<C> = { readonly [K in keyof C as C[K] extends Told ? K : never]: KindOf<C[K]> };
type Told = Amount | Choice | Day | Flag | Moment;

interface Table {
  readonly name: string;
  readonly set?: string;
  readonly id?: Column;
  readonly columns: Readonly<Record<string, Column>>;
}

export interface Uses {
  readonly control: Control;
  readonly spare: SpareColumns;
  readonly options: OptionsLeanedOn;
}

/** @returns a table as a control leans on it; `kinds` are held against `tables.ts` by the compiler, and none may be left out */
export const tableUse =
  ({ control, spare, options }: Uses) =>
  <T extends Table>({ name, set, id, columns }: T, kinds: Kinds<T["columns"]>): TableUse => {
    const spared = spare.flatMap(([table, names]) => (table === name ? names : []));
    const leant = (column: Column, kind: ColumnKind): LeantColumn => ({
      name: logicalName(column),
      kind,
      ...(spared.includes(column) ? { neededBy: [], sparedBy: [control] } : { neededBy: [control], sparedBy: [] }),
      options: options[`${name}.${column}`] ?? [],
    });
    const told = kinds as Readonly<Record<string, ColumnKind | undefined>>;
    return {
      table: name,
      set: set ?? null,
      columns: [
        ...(id === undefined ? [] : [leant(id, "key")]),
        ...Object.entries(columns).map(([key, column]) =>
          leant(column, told[key] ?? (logicalName(column) === column ? "text" : "lookup")),
        ),
      ],
    };
  };

/** Some columns of a table, by their names in `tables.ts`. */
export const part = <C extends Table["columns"], K extends keyof C>(
  { name, columns }: { readonly name: string; readonly columns: C },
  keys: readonly K[],
): { readonly name: string; readonly columns: Pick<C, K> } => ({
  name,
  columns: Object.fromEntries(keys.map((key) => [key, columns[key]])) as Pick<C, K>,
});
