import { lackedOf, maySeeAll } from "../../../shared/platform/privileges";
import { readMs } from "../../../shared/core/within";
import { patientReads } from "../../../shared/dataverse/wire/patientReads";
import { ReadApi } from "../../../shared/dataverse/wire/readApi";
import { readRows } from "../../../shared/dataverse/wire/readRows";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const never = async (): Promise<never> => new Promise(() => undefined);
const aRow = { entities: [{ id: "1" }] };

/** What a query came to, as soon as time has passed; "under way" before. */
async function after(milliseconds: number, reads: ReadApi): Promise<unknown> {
  let said: unknown = "under way";
  void readRows(
    patientReads({ reads, patience: async () => false }),
    { table: "invoice", options: "" },
    (row) => row,
  ).then((read) => (said = read.ok ? read.value : read.error));
  await jest.advanceTimersByTimeAsync(milliseconds);
  return said;
}

describe("a read that is never answered", () => {
  it("is under way as long as an answer may come", async () =>
    expect(await after(readMs - 1, { retrieveMultipleRecords: never })).toBe("under way"));

  it("ends as one whose answer did not come", async () =>
    expect(await after(readMs, { retrieveMultipleRecords: never })).toEqual({ kind: "noAnswer" }));

  it("an answer leaves no timer", async () => {
    expect(await after(0, { retrieveMultipleRecords: async () => aRow })).toEqual(aRow.entities);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("what a user may do is not forbidden by it, and not known to be everything", async () => {
    const utils = { getEntityMetadata: never, hasEntityPrivilege: () => true };
    const said: unknown[] = [];
    void lackedOf(utils, { change: ["Write", "invoice"] }).then((lacks) => said.push(lacks));
    void maySeeAll(utils, ["invoice"]).then((sees) => said.push(sees));
    await jest.advanceTimersByTimeAsync(readMs);
    expect(said).toEqual([{}, false]);
  });
});
