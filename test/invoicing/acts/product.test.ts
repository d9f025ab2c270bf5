import { actWarnings, type ActionSituation, sendWarnings } from "../../../shared/invoicing/acts/invoiceActions";
import { productFrom, recalculateFlaws, unknownProduct } from "../../../shared/invoicing/acts/product";
import { aLineDetail } from "../../support/aLineDetail";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";

describe("what a version's own recalculating is known to do wrong", () => {
  it.each([
    { why: "it may not be read", version: "", says: [] },
    { why: "Project Service Automation: nothing is published", version: "3.10.58.120", says: [] },
    { why: "before April 2024", version: "4.102.0.300", says: ["flawSums", "flawRetainers"] },
    { why: "that of April 2024", version: "4.103.0.261", says: ["flawRetainers"] },
    { why: "the last before January 2025", version: "4.121.9.9", says: ["flawRetainers"] },
    { why: "that of January 2025", version: "4.122.0.2067", says: [] },
    { why: "later ones", version: "4.141.0.30", says: [] },
    { why: "a later product, of which nothing is known", version: "5.1.0.0", says: [] },
    { why: "what is no version", version: "four", says: [] },
    { why: "half a version", version: "4", says: [] },
  ])("$why: '$version'", ({ version, says }) => {
    const product = productFrom(version, false);
    expect(recalculateFlaws(product)).toEqual(says);
    const situation = { product } as ActionSituation;
    const warnings = actWarnings("recalculate", aLoadedInvoice(), situation, { decimals: 2, rounding: "halfToEven" });
    expect(warnings).toEqual(says.map((kind) => ({ kind, version })));
  });
});

describe("whether it is today's product, by whose words acts are called", () => {
  it.each([
    { version: "", is: false },
    { version: "3.10.58.120", is: false },
    { version: "4.5.0.134", is: true },
    { version: "5.0.0.1", is: true },
  ])("'$version'", ({ version, is }) => expect(productFrom(version, false).isOperations).toBe(is));
});

describe("an invoice of more lines than Finance takes", () => {
  const lines = (count: number) =>
    aLoadedInvoice({ details: Array.from({ length: count }, (_, place) => aLineDetail({ id: String(place) })) });

  it.each([
    { why: "as many as it takes", count: 1000, isLinked: true, says: [] },
    { why: "one more", count: 1001, isLinked: true, says: [{ kind: "beyondFinance", lines: 1001 }] },
    { why: "where there is no Finance nobody minds", count: 1001, isLinked: false, says: [] },
  ])("$why", ({ count, isLinked, says }) => {
    const product = { ...unknownProduct, isLinkedToFinance: isLinked };
    const situation = { product, differences: [] } as unknown as ActionSituation;
    expect(sendWarnings(lines(count), situation, { decimals: 2, rounding: "halfToEven" })).toEqual(says);
  });
});
