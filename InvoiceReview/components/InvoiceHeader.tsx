import * as React from "react";
import { TextField } from "@fluentui/react";
import { FieldValue, HeaderField, headerValue } from "../../shared/invoicing/editableField";
import { invoiceRefusal } from "../../shared/invoicing/editRefusal";
import { Invoice } from "../../shared/invoicing/invoice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { editRulesOf, loadedOpen, openWorkspace } from "../review/selectors";
import { describeRefusal } from "./describeRefusal";
import { isShallowSame, useReview, useStore } from "./storeContext";

interface FieldShape {
  readonly field: HeaderField;
  readonly longest: number;
  readonly kind: "text" | "memo" | "date";
}

/** Lengths as in the platform's columns (facts 1.1). */
const fields: readonly FieldShape[] = [
  { field: "name", longest: 300, kind: "text" },
  { field: "invoiceDate", longest: 10, kind: "date" },
  { field: "dueDate", longest: 10, kind: "date" },
  { field: "billToName", longest: 200, kind: "text" },
  { field: "billToLine1", longest: 250, kind: "text" },
  { field: "billToPostalCode", longest: 20, kind: "text" },
  { field: "billToCity", longest: 80, kind: "text" },
  { field: "billToCountry", longest: 80, kind: "text" },
  { field: "description", longest: 2000, kind: "memo" },
];

/** Who is billed for what, and the header fields that a draft lets one change. */
export function InvoiceHeader(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const loaded = useReview((state) => loadedOpen(state)?.load.loaded);
  const rules = useReview(editRulesOf, isShallowSame);
  const projects = React.useMemo(
    () => [...new Set(loaded?.details.map((detail) => detail.project).filter(Boolean))].join(", "),
    [loaded],
  );
  if (!loaded) return null;
  const { invoice } = loaded;
  const refusal = invoiceRefusal(invoice, rules);
  return (
    <div className="pinv-header">
      <dl className="pinv-facts">
        <Fact name={texts("Header_customer")} value={invoice.customer} />
        <Fact name={texts("Header_contract")} value={invoice.contract?.name ?? ""} />
        <Fact name={texts("Header_projects")} value={projects} />
        <Fact name={texts("Header_invoiceDate")} value={formats.day(invoice.invoiceDate)} />
        <Fact name={texts("Header_dueDate")} value={formats.day(invoice.dueDate)} />
        <Fact name={texts("Header_currency")} value={invoice.currency.code} />
      </dl>
      <details className="pinv-details">
        <summary>{texts("Header_Edit")}</summary>
        {refusal ? <p className="pinv-quiet">{describeRefusal(refusal, texts)}</p> : null}
        <div className="pinv-fields">
          {fields.map((shape) => (
            <HeaderFieldEditor key={shape.field} shape={shape} invoice={invoice} isReadOnly={refusal !== null} />
          ))}
        </div>
      </details>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): React.ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value || "–"}</dd>
    </div>
  );
}

interface HeaderFieldEditorProps {
  readonly shape: FieldShape;
  readonly invoice: Invoice;
  readonly isReadOnly: boolean;
}

/** Taken when the field is left, so that typing a name is one step of undo. */
function HeaderFieldEditor({ shape, invoice, isReadOnly }: HeaderFieldEditorProps): React.ReactElement {
  const { field, kind, longest } = shape;
  const { texts } = useSurroundings();
  const store = useStore();
  const edit = useReview((state) => openWorkspace(state).edits.header[field]);
  const recorded = headerValue(invoice, field);
  const value = edit ? edit.value : recorded;
  const [draft, setDraft] = React.useState<string | null>(null);
  const take = (text: string): void => {
    setDraft(null);
    const next: FieldValue = kind === "date" && text === "" ? null : text;
    if (next !== value) store.dispatch({ type: "headerEdited", field, value: next });
  };
  return (
    <TextField
      label={texts(`Header_${field}`)}
      type={kind === "date" ? "date" : "text"}
      multiline={kind === "memo"}
      rows={kind === "memo" ? 2 : undefined}
      resizable={false}
      maxLength={longest}
      readOnly={isReadOnly}
      required={field === "name"}
      value={draft ?? value ?? ""}
      description={edit ? texts("Header_recorded", { value: recorded || "–" }) : undefined}
      errorMessage={field === "name" && (draft ?? value) === "" ? texts("Header_nameMissing") : undefined}
      onChange={(_, text) => setDraft(text ?? "")}
      onBlur={(event) => {
        if (draft !== null && !(field === "name" && draft.trim() === "")) take(event.target.value);
      }}
    />
  );
}
