import { inSlices } from "../../shared/core/inSlices";

describe("in slices", () => {
  it.each([0, 1, 500, 501, 1700])("each of %i once, in its order", async (count) => {
    const items = Array.from({ length: count }, (_, at) => at);
    const seen: number[] = [];
    await inSlices(items, (item) => seen.push(item));
    expect(seen).toEqual(items);
  });

  it("what waits has its turn after 500", async () => {
    const seen: (number | string)[] = [];
    setTimeout(() => seen.push("the user"), 0);
    await inSlices(
      Array.from({ length: 600 }, (_, at) => at),
      (item) => seen.push(item),
    );
    expect(seen.indexOf("the user")).toBe(500);
  });
});
