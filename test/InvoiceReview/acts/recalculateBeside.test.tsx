/** @jest-environment jsdom */
import { fireEvent } from "@testing-library/react";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { amount } from "../../support/amount";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview, type ShownReview } from "../../support/aShownReview";

eachOnANewPage();

describe("Recalculate beside out-of-date figures", () => {
  const stale = { loaded: aLoadedInvoice({ recorded: { total: amount("9999") } }) };
  const offered = (shown: ShownReview) => shown.getByRole("button", { name: "Recalculate: figures are out of date" });

  it("asks the platform where it may", () => {
    const shown = aShownReview(stale);
    fireEvent.click(offered(shown));
    expect(shown.container.textContent).toContain("Starting …");
  });

  it("is disabled with the reason where it may not, and keeps the focus", () => {
    const shown = aShownReview(stale);
    shown.happens({ type: "permissionRead", permission: { isReadOnly: true } });
    const button = offered(shown);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(button.title).toBe("Nothing can be changed here right now.");
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(button);
  });
});
