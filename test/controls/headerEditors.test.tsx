/** @jest-environment jsdom */
import { cleanup, fireEvent } from "@testing-library/react";
import type { InvoiceId } from "../../shared/invoicing/ids";
import { openWorkspace, workspaceOf } from "../../InvoiceReview/review/selectors";
import { aShownReview, type ShownReview } from "../support/aShownReview";
import { forgetThePage } from "../support/forgetThePage";

const { error: tellError } = console;
const [id, other] = ["invoice-1", "invoice-2"] as [InvoiceId, InvoiceId];

beforeEach(() => {
  forgetThePage();
  // React 16 warns of aria-description, which is younger than it, and passes it on
  console.error = () => undefined;
});
afterEach(() => {
  cleanup();
  console.error = tellError;
});

const field = (shown: ShownReview, name: string): HTMLInputElement => shown.getByLabelText(name) as HTMLInputElement;

function type(element: HTMLInputElement, value: string): void {
  element.focus();
  fireEvent.change(element, { target: { value } });
}

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
    shown.store.dispatch({ type: "placed", placement: { kind: "form" }, invoice: other });
    expect(shown.store.state().open?.id).toBe(other);
    expect([id, other].map((each) => workspaceOf(shown.store.state(), each).untaken.size)).toEqual([0, 0]);
  });
});
