import { defaultSettings } from "../server/settings";
import { scaledFrom } from "../server/exact/scaled";
import { moneyScale } from "../server/metadata/columnKinds";
import { tableNamed } from "../server/metadata/tables";
import { ruleContextOf, type RuleContext } from "../server/rules/ruleContext";
import type { Records, Row } from "../server/store/records";
import { users } from "../server/users";
import { seedId } from "./seedId";

/** Seeded rows are written at this moment by the billing user, so that every run gives the same rows. */
const seededAt = "2026-10-20T08:00:00Z";

/** Writes seed rows below the Web API, with ids that follow from their keys. */
export class Seeding {
  readonly context: RuleContext;

  constructor(readonly records: Records) {
    const author = { userId: users[0]?.id ?? "", now: seededAt };
    this.context = ruleContextOf(records, author, defaultSettings());
  }

  /** Inserts a row under the id of its key and returns that id. */
  add(tableName: string, key: string, row: Row): string {
    return this.addAs(tableName, seedId(tableName, key), row);
  }

  /** Inserts a row under an id that is known elsewhere. */
  addAs(tableName: string, id: string, row: Row): string {
    const table = tableNamed(tableName);
    this.records.insert(table, { ...row, [table.idColumn]: id }, this.context.author);
    return id;
  }

  /** A row that is there already. */
  find(tableName: string, id: string): Row {
    const row = this.records.find(tableNamed(tableName), id);
    if (!row) throw new Error(`The seed has no ${tableName} ${id}.`);
    return row;
  }

  /** Changes a seeded row as if somebody had written it without any rule running. */
  change(tableName: string, id: string, changes: Row): Row {
    return this.records.update(tableNamed(tableName), this.find(tableName, id), changes, this.context.author);
  }
}

/** Money from decimal text, in stored units. */
export function amount(text: string): bigint {
  return unitsFrom(text, moneyScale);
}

/** A quantity of a detail (two decimals), in stored units. */
export function quantity(text: string): bigint {
  return unitsFrom(text, 2);
}

/** Units of any scale from decimal text; a mistake in the seed stops the seeding. */
export function unitsFrom(text: string, scale: number): bigint {
  const units = scaledFrom(text, scale);
  if (units === null) throw new Error(`'${text}' does not fit ${scale} decimals.`);
  return units;
}
