import { isBillingType } from "../../../shared/invoicing/words/billingType";

describe("a text that names a billing type", () => {
  it.each([
    { why: "one that a user may choose", text: "chargeable", is: true },
    { why: "another", text: "complimentary", is: true },
    { why: "the one that only the platform gives", text: "notAvailable", is: true },
    { why: "nothing", text: null, is: false },
    { why: "an empty text", text: "", is: false },
    { why: "a word of another list", text: "milestone", is: false },
    { why: "as a label writes it", text: "Chargeable", is: false },
  ])("$why: $text", ({ text, is }) => expect(isBillingType(text)).toBe(is));
});
