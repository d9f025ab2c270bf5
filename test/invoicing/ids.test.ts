import { plainId } from "../../shared/invoicing/ids";

describe("one id, whichever corner of the platform it comes from", () => {
  it.each([
    { why: "as a row has it", id: "0f8fad5b-d9cb-469f-a165-70867728950e" },
    { why: "as the page's context has it", id: "{0F8FAD5B-D9CB-469F-A165-70867728950E}" },
    { why: "in capitals", id: "0F8FAD5B-D9CB-469F-A165-70867728950E" },
  ])("$why: $id", ({ id }) => expect(plainId(id)).toBe("0f8fad5b-d9cb-469f-a165-70867728950e"));
});
