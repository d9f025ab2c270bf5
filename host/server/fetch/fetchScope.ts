import { badRequest, notImitated } from "../apiError";
import type { Column } from "../metadata/column";
import type { Table } from "../metadata/table";
import { type Differences, tableSeen } from "../metadata/tableSeen";
import { findTable } from "../metadata/tables";
import { conditionSql } from "../query/condition";
import type { Asker } from "../query/asker";
import { comparedSql, type Source } from "../query/sqlScope";
import { SqlSelect } from "../query/sqlSelect";
import type { FetchCondition, FetchEntity, FetchFilter, FetchLink } from "./fetchQuery";

/** An `<entity>` or `<link-entity>` with the source of its columns. */
export interface FetchPart {
  readonly entity: FetchEntity;
  readonly source: Source;
  /** Undefined for the entity itself. */
  readonly alias: string | undefined;
}

/** The joins and conditions of a FetchXML query, and where its columns come from. */
export class FetchScope {
  readonly select: SqlSelect;
  /** The entity first, then its links in the order they are written. */
  readonly parts: FetchPart[] = [];

  constructor(
    entity: FetchEntity,
    private readonly asker: Asker,
    private readonly differences: Differences,
  ) {
    this.select = new SqlSelect(this.tableOf(entity.name));
    this.parts.push({ entity, source: this.select.root, alias: undefined });
    for (const link of entity.links) this.addLink(link, this.select.root, false);
    for (const filter of entity.filters) this.addConditions(filter);
  }

  /** The part of an alias; without one, the entity itself. */
  part(alias: string | undefined): FetchPart {
    const part = this.parts.find((each) => each.alias === alias);
    if (!part) throw badRequest(`There is no link-entity with the alias '${alias}'.`);
    return part;
  }

  /** Conditions of a link belong to its join, so that an outer link still keeps the rows that it does not match. */
  private addLink(link: FetchLink, parent: Source, isBehindOuter: boolean): void {
    if (isBehindOuter && !link.outer) throw notImitated("an inner link-entity inside an outer one");
    const table = this.tableOf(link.name);
    const alias = link.alias ?? `${link.name}${this.parts.length}`;
    if (this.parts.some((each) => each.alias === alias)) throw badRequest(`The alias '${alias}' is used twice.`);
    const source = this.select.addJoin(link.outer ? "LEFT JOIN" : "JOIN", table, (sqlAlias) => {
      const own = { table, alias: sqlAlias };
      const [from, to] = [columnNamed(table, link.from), columnNamed(parent.table, link.to)];
      const conditions = link.filters.flatMap((filter) => this.filterSql(filter, own));
      return [`${comparedSql(own, from)} = ${comparedSql(parent, to)}`, ...conditions].join(" AND ");
    });
    this.parts.push({ entity: link, source, alias });
    for (const inner of link.links) this.addLink(inner, source, isBehindOuter || link.outer);
  }

  private tableOf(logicalName: string): Table {
    return tableSeen(fetchTable(logicalName), this.differences);
  }

  private addConditions(filter: FetchFilter): void {
    this.select.conditions.push(...this.filterSql(filter, this.select.root));
  }

  /** Nothing for a filter that holds nothing. */
  private filterSql(filter: FetchFilter, source: Source): string[] {
    const all = [
      ...filter.conditions.map((condition) => this.conditionSql(condition, source)),
      ...filter.filters.flatMap((inner) => this.filterSql(inner, source)),
    ];
    return all.length === 0 ? [] : [`(${all.join(` ${filter.type.toUpperCase()} `)})`];
  }

  private conditionSql({ attribute, operator, values, entityName }: FetchCondition, around: Source): string {
    const source = entityName === undefined ? around : this.part(entityName).source;
    const condition = { source, column: columnNamed(source.table, attribute), operator, values };
    const sql = conditionSql(condition, this.select, this.asker);
    if (sql === undefined) throw notImitated(`the operator '${operator}' of FetchXML`);
    return sql;
  }
}

/** Web service error code QueryBuilderNoEntity. */
function fetchTable(logicalName: string): Table {
  const table = findTable(logicalName);
  if (!table) throw badRequest(`The entity with a name = '${logicalName}' was not found.`, "0x80041102");
  return table;
}

/** FetchXML names columns by their logical names, lookups too. Web service error code QueryBuilderNoAttribute. */
export function columnNamed(table: Table, name: string): Column {
  const column = table.column.get(name);
  if (column) return column;
  if (name.endsWith("name") && table.column.get(name.slice(0, -4))?.kind === "lookup") {
    throw notImitated(`the name column '${name}' of a lookup in FetchXML`);
  }
  throw badRequest(`'${table.logicalName}' entity doesn't contain attribute with Name = '${name}'.`, "0x80041103");
}
