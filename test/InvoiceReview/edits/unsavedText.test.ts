import { pendingWords, toCopy } from "../../../InvoiceReview/edits/unsavedText";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { after, aReview } from "../../support/aReviewState";
import { row } from "../../support/editedLines";
import { englishSurroundings } from "../../support/englishSurroundings";
import { hostileTexts } from "../../support/hostileTexts";
import { openWorkspace, emptyWorkspace } from "../../support/openInvoiceOf";

const copied = (text: string): string => {
  const loaded = aLoadedInvoice({ invoice: { name: text }, details: [aLineDetail({ description: text })] });
  const edited = after(
    aReview(loaded),
    { type: "fieldEdited", row, field: "externalDescription", value: text },
    { type: "fieldEdited", row: null, field: "description", value: text },
  );
  const workspace = openWorkspace(edited);
  return toCopy(workspace, pendingWords(workspace, englishSurroundings));
};

describe.each([...hostileTexts, ["a formula on a second line", "Two\n=2+3\r\n+4\t-5"] as const])(
  "%s, among what is copied",
  (_why, text) => {
    it("begins no line and no cell of a spreadsheet, and nothing of it is lost", () => {
      const cells = copied(text)
        .split(/[\t\r\n]+/)
        .filter(Boolean);
      expect(cells.filter((cell) => !cell.startsWith("• "))).toEqual([]);
      for (const part of text.split(/[\t\r\n]+/))
        expect(copied(text)).toContain(part.replaceAll(/[\u2066-\u2069]/g, ""));
    });
  },
);

it("a name written from the right turns nothing around it", () => {
  expect(copied("\u05d0")).toContain("• \u2068\u05d0\u2069: External description \u2013 → \u2068\u05d0\u2069.");
});

it("nothing is nothing", () => {
  expect(toCopy(emptyWorkspace, pendingWords(emptyWorkspace, englishSurroundings))).toBe("");
});
