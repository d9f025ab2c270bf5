import { propertyOf } from "../../host/server/metadata/column";
import { navigationsOf } from "../../host/server/metadata/navigation";
import { tables } from "../../host/server/metadata/tables";
import { openClient, type HostClient } from "./hostClient";

let client: HostClient;
beforeAll(async () => {
  client = await openClient("small");
  const extraColumns = tables.flatMap(({ logicalName, columns }) =>
    columns.flatMap(({ name, isExtra }) => (isExtra ? [`${logicalName}.${name}`] : [])),
  );
  await client.door("settings", { extraColumns });
});
afterAll(async () => client.host.close());

it.each(tables.map((table) => ({ name: table.logicalName, table })))(
  "$name can be read, column by column",
  async ({ table }) => {
    const select = table.columns.map(propertyOf).join(",");
    const answer = await client.get(`${table.entitySet}?$select=${select}&$top=3`, {
      prefer: 'odata.include-annotations="*"',
    });
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
  },
);

it.each(tables.map((table) => ({ name: table.logicalName, table })))(
  "$name points only to tables that exist",
  ({ table }) => {
    const names = new Set(tables.map((each) => each.logicalName));
    const targets = navigationsOf(table).map(({ target }) => target);
    expect([...targets, ...table.collections.map((each) => each.table)].filter((target) => !names.has(target))).toEqual(
      [],
    );
    expect(table.column.has(table.nameColumn)).toBe(true);
  },
);

it("has each property name once per table", () => {
  for (const table of tables) {
    const names = table.columns.map((column) => column.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});

it("keeps money in whole numbers only", async () => {
  expect(await client.query("select name from sqlite_master where upper(sql) like '% STRICT%'")).not.toEqual([]);
  const wrong = await client.query(
    "select m.name as name from sqlite_master m where m.type = 'table' and upper(m.sql) like '%REAL%'",
  );
  expect(wrong).toEqual([]);
});
