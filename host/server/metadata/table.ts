import type { Column } from "./column";
import { choice, integer, lookup, moment } from "./columnKinds";
import type { OptionSet } from "./optionSet";
import { activeState, activeStatusReason } from "./optionSets";

/** A one-to-many relationship as seen from the "one" side. */
export interface Collection {
  readonly navigation: string;
  readonly table: string;
  /** Logical name of the lookup on the other table. */
  readonly lookup: string;
}

/** One Dataverse table. DDL, parsing, shaping and EntityDefinitions all derive from this. */
export interface Table {
  readonly logicalName: string;
  readonly entitySet: string;
  readonly idColumn: string;
  readonly nameColumn: string;
  readonly objectTypeCode: number;
  readonly label: { readonly en: string; readonly da: string };
  readonly labelPlural: { readonly en: string; readonly da: string };
  readonly columns: readonly Column[];
  readonly column: ReadonlyMap<string, Column>;
  readonly collections: readonly Collection[];
  /** Single-valued navigation properties that this organisation lacks; their columns can be read all the same. */
  readonly lostNavigations?: readonly string[];
  /** The column that rows below one parent are usually read in the order of; their index holds it. */
  readonly usualOrder: string | undefined;
}

export interface TableParts {
  readonly logicalName: string;
  readonly entitySet: string;
  /** Default: logical name + "id". */
  readonly idColumn?: string;
  readonly nameColumn: string;
  readonly objectTypeCode: number;
  readonly label: readonly [en: string, da: string];
  readonly labelPlural: readonly [en: string, da: string];
  readonly columns: readonly (Column | readonly Column[])[];
  readonly collections?: readonly Collection[];
  readonly usualOrder?: string;
  /** `none` where the platform's own reference lists neither statecode nor statuscode for the table. */
  readonly state?: OptionSet | "none";
  readonly status?: OptionSet;
  /** Rows belong to the organisation and have no owner. */
  readonly organizationOwned?: true;
  /** The status reason of a new row; 1 where not given. */
  readonly firstStatus?: number;
}

function stateOf({ state = activeState, status = activeStatusReason, firstStatus = 1 }: TableParts): Column[] {
  if (state === "none") return [];
  return [choice("statecode", state, { initial: 0 }), choice("statuscode", status, { initial: firstStatus })];
}

/** Completes a table with its key and the columns that every Dataverse table has, or nearly every one. */
export function table(parts: TableParts): Table {
  const idColumn = parts.idColumn ?? `${parts.logicalName}id`;
  const columns: Column[] = [
    { kind: "guid", name: idColumn, createOnly: true },
    ...parts.columns.flat(),
    ...stateOf(parts),
    ...(parts.organizationOwned ? [] : [lookup("ownerid", "systemuser")]),
    moment("createdon", "dateAndTime", { readOnly: true }),
    moment("modifiedon", "dateAndTime", { readOnly: true }),
    lookup("createdby", "systemuser", { readOnly: true }),
    lookup("modifiedby", "systemuser", { readOnly: true }),
    integer("versionnumber", { readOnly: true }),
  ];
  return {
    logicalName: parts.logicalName,
    entitySet: parts.entitySet,
    idColumn,
    nameColumn: parts.nameColumn,
    objectTypeCode: parts.objectTypeCode,
    label: { en: parts.label[0], da: parts.label[1] },
    labelPlural: { en: parts.labelPlural[0], da: parts.labelPlural[1] },
    columns,
    column: new Map(columns.map((each) => [each.name, each])),
    collections: parts.collections ?? [],
    usualOrder: parts.usualOrder,
  };
}
