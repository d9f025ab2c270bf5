import fc from "fast-check";
import { parsePage } from "../../../shared/dataverse/wire/parsePage";

const link = "https://x/api/data/v9.2/things?$skiptoken=2";
const written = (value: readonly object[], nextLink?: string): string =>
  JSON.stringify({ "@odata.context": "x", value, ...(nextLink && { "@odata.nextLink": nextLink }) });
const rows = (count: number, text: string) =>
  Array.from({ length: count }, (_, at) => ({ "@odata.etag": `W/"${at}"`, text, at, to: { "@odata.etag": 'W/"1"' } }));

describe("a page of rows, parsed in slices", () => {
  it.each<{ why: string; count: number }>([
    { why: "none", count: 0 },
    { why: "one", count: 1 },
    { why: "as many as a slice", count: 500 },
    { why: "one more", count: 501 },
    { why: "two more: the first and the last are read by themselves", count: 502 },
    { why: "a whole page", count: 5000 },
  ])("has every row once and in its order: $why", async ({ count }) => {
    expect(await parsePage(written(rows(count, "a"), link))).toEqual({ entities: rows(count, "a"), nextLink: link });
  });

  it("is what JSON.parse makes of it, whatever its texts hold", async () => {
    const seams = fc.constantFrom('},{"@odata.etag":', "\\", '"', "}", ",", "{");
    const texts = fc.array(fc.oneof(seams, fc.string()), { maxLength: 4 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 495, max: 1200 }), async (text, count) => {
        expect((await parsePage(written(rows(count, text)))).entities).toEqual(rows(count, text));
      }),
      { numRuns: 25 },
    );
  });

  it("rows without a version are read all the same", async () => {
    const bare = rows(1200, "a").map(({ at }) => ({ at }));
    expect((await parsePage(written(bare))).entities).toEqual(bare);
  });

  it("what is no page is no page: cut off in a later slice as well", async () => {
    await expect(parsePage(written(rows(2000, "a")).slice(0, -500))).rejects.toThrow(SyntaxError);
  });
});
