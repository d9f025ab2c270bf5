/** @jest-environment jsdom */
import { act, fireEvent } from "@testing-library/react";
import type { InvoiceId } from "../../../shared/invoicing/ids";
import { eachOnANewPage } from "../../support/eachOnANewPage";
import { aLoadedInvoice } from "../../support/aLoadedInvoice";
import { aShownReview, type ShownReview } from "../../support/aShownReview";
import { aSaveOutcome } from "../../support/aSaveOutcome";
import { openWorkspace, workspaceOf } from "../../support/openInvoiceOf";

const [id, other] = ["invoice-1", "invoice-2"] as [InvoiceId, InvoiceId];

eachOnANewPage();
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const field = (shown: ShownReview, name: string): HTMLInputElement => shown.getByLabelText(name) as HTMLInputElement;

function type(element: HTMLInputElement, value: string): void {
  element.focus();
  fireEvent.change(element, { target: { value } });
}

/** Whatever waits for a later moment has come: Fluent renders a message a moment after its field. */
const time = (): void => act(() => void jest.runAllTimers());

const nameOf = (shown: ShownReview): string | null | undefined =>
  openWorkspace(shown.store.state()).edits.header.name?.value;

describe("a header field with text that was not taken", () => {
  it("keeps its invoice when another one is opened beside it, and gives way once it is given up", () => {
    const shown = aShownReview({ placement: "list" });
    type(field(shown, "Name"), "");
    shown.happens({ type: "opened", id: other });
    expect(shown.store.state().open?.id).toBe(id);
    fireEvent.keyDown(field(shown, "Name"), { key: "Escape" });
    shown.happens({ type: "opened", id: other });
    expect(shown.store.state().open?.id).toBe(other);
    expect(nameOf(shown)).toBeUndefined();
  });

  it("holds nothing of its invoice back once the platform's form has gone to another one", () => {
    const shown = aShownReview();
    type(field(shown, "Name"), "");
    act(() => shown.store.dispatch({ type: "placed", placement: { kind: "form" }, invoice: other }));
    expect(shown.store.state().open?.id).toBe(other);
    expect([id, other].map((each) => workspaceOf(shown.store.state(), each).untaken.size)).toEqual([0, 0]);
  });
});

describe("a refusal stands beside its field", () => {
  const refusal = "An invoice needs a name.";

  it("and leaves the focus to the field that the user has gone to", () => {
    const shown = aShownReview();
    type(field(shown, "Name"), "");
    field(shown, "Bill to").focus();
    time();
    expect(document.activeElement).toBe(field(shown, "Bill to"));
    expect(shown.getByText(refusal)).toBeTruthy();
    type(field(shown, "Bill to"), "Fabrikam");
    fireEvent.blur(field(shown, "Bill to"));
    expect(openWorkspace(shown.store.state()).edits.header.billToName?.value).toBe("Fabrikam");
    expect([field(shown, "Name").value, nameOf(shown)]).toEqual(["", undefined]);
  });

  it("and what is pressed over it goes back to it, out of sight as it may be", () => {
    const shown = aShownReview();
    const details = shown.container.querySelector("details") as HTMLDetailsElement;
    details.open = true;
    type(field(shown, "Name"), "");
    fireEvent.blur(field(shown, "Name"));
    details.open = false;
    fireEvent.click(shown.getByRole("button", { name: "Save" }));
    expect(details.open).toBe(true);
    expect(document.activeElement).toBe(field(shown, "Name"));
    type(field(shown, "Name"), "November");
    fireEvent.blur(field(shown, "Name"));
    expect(shown.queryByText(refusal)).toBeNull();
    expect(nameOf(shown)).toBe("November");
  });

  it("a date filled in half counts as text that was not taken, also where there was none before", () => {
    const shown = aShownReview({ loaded: aLoadedInvoice({ invoice: { dueDate: null } }) });
    const due = field(shown, "Due date");
    // a browser tells of no change, because an unfinished date has no value
    Object.defineProperty(due, "validity", { value: { badInput: true } });
    due.focus();
    fireEvent.keyUp(due, { key: "3" });
    expect([...openWorkspace(shown.store.state()).untaken]).toEqual(["dueDate"]);
    fireEvent.blur(due);
    time();
    expect(shown.getByText("This is not a whole date.")).toBeTruthy();
    shown.happens({ type: "savePressed" }, { type: "closed" });
    expect(shown.store.state().open?.id).toBe(id);
  });
});

it("a header that was refused says why above its fields, until its edit is taken back", () => {
  const shown = aShownReview();
  const error = { kind: "forbidden", message: "missing prvWriteinvoice privilege" } as const;
  shown.happens({ type: "fieldEdited", row: null, field: "name", value: "Mine" });
  const { edits } = openWorkspace(shown.store.state());
  const loaded = aLoadedInvoice();
  shown.happens({
    type: "saveEnded",
    id,
    before: loaded,
    edits,
    recalculates: false,
    outcome: aSaveOutcome(loaded, { refused: [{ row: "header", error }] }),
  });
  expect(shown.baseElement.textContent).toContain(error.message);
  shown.happens({ type: "undoPressed" });
  expect(shown.baseElement.textContent).not.toContain(error.message);
});
