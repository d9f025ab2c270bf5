import { hostDoor } from "../door/hostDoor.js";

/** What the page knows of the organisation that it is a page of, as those who made its views and forms did. */
export interface Organisation {
  /** Whether it has a column of the product's. */
  has(table: string, column: string): boolean;
  /** What its makers set on the controls, by property; "" takes one away. */
  readonly properties: Readonly<Record<string, string>>;
}

export async function readOrganisation(): Promise<Organisation> {
  const [kinds, { missingColumns }] = await Promise.all([hostDoor.kinds(), hostDoor.settings()]);
  return {
    has: (table, column) => !missingColumns.includes(`${table}.${column}`),
    properties: kinds.find(({ isCurrent }) => isCurrent)?.properties ?? {},
  };
}
