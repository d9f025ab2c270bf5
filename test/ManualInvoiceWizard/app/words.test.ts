import { readResx } from "../../repository/readResx";

/** What a text of a control cites: the words of a heading, up to its question mark, or of a button. */
const cited = (text: string | undefined): string => (text ?? "").split(/(?<=\?)/)[0] ?? "";

describe.each([
  { language: 1033, marks: ["“", "”"] },
  { language: 1030, marks: ["»", "«"] },
])("words of the wizard in $language", ({ language, marks: [opening, closing] }) => {
  const words = readResx("ManualInvoiceWizard", language);

  it.each(["Refused_unreadable_One", "Refused_unreadable_Many"])(
    "%s cites the heading that tells why, in marks, so that it does not read as a broken sentence",
    (key) => expect(words.get(key)).toContain(`${opening}${cited(words.get("Why_Title_Many"))}${closing}`),
  );

  it("what to do without a contract is what the button says", () => {
    expect(words.get("BlockedDo_noContract")).toContain(cited(words.get("Reread")).toLowerCase());
  });
});
