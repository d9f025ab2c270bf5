import * as React from "react";
import { TextField } from "@fluentui/react";
import { isolated } from "../../shared/core/isolated";
import { FieldAndValue, HeaderField, HeaderValues } from "../../shared/invoicing/edits/editableField";
import { EditRefusal, headerRefusal, invoiceRefusal } from "../../shared/invoicing/edits/editRefusal";
import { Invoice } from "../../shared/invoicing/invoice";
import { hasNoFields } from "../../shared/invoicing/edits/rowEdit";
import { ErrorNotice } from "../../shared/ui/ErrorNotice";
import { useSurroundings } from "../../shared/ui/surroundings";
import { HeaderProblem, isDateField, readHeaderText } from "./headerText";
import { editRulesOf, loadedOpen, openWorkspace } from "../edits/selectors";
import { Figure } from "./Figure";
import { fieldText } from "../edits/fieldText";
import { describeRefusal } from "../lines/describeRefusal";
import { useUntaken } from "../edits/useUntaken";
import { isShallowSame } from "../../shared/core/isShallowSame";
import { useSelected, useStore } from "../../shared/ui/room";
import { InvoiceEvent, InvoiceState } from "./invoiceState";

/** In the order shown, with the lengths of the platform's columns (facts 1.1). */
const longest: Readonly<Record<HeaderField, number>> = {
  name: 300,
  invoiceDate: 10,
  dueDate: 10,
  billToName: 200,
  billToLine1: 250,
  billToPostalCode: 20,
  billToCity: 80,
  billToCountry: 80,
  description: 2000,
};

/** Who is billed for what, and the header fields that a draft lets one change. */
export function InvoiceHeader(): React.ReactElement | null {
  const { texts, formats } = useSurroundings();
  const loaded = useSelected((state: InvoiceState) => loadedOpen(state)?.load.loaded);
  const rules = useSelected(editRulesOf, isShallowSame);
  const refused = useSelected((state: InvoiceState) => {
    const { edits, refused: errors } = openWorkspace(state);
    return (!hasNoFields(edits.header) && errors.get("header")) || null;
  });
  const projects = React.useMemo(
    () =>
      [...new Set(loaded?.details.map((detail) => detail.project).filter(Boolean))]
        .map((name) => isolated(name ?? ""))
        .join(", "),
    [loaded],
  );
  if (!loaded) return null;
  const { invoice } = loaded;
  const refusal = invoiceRefusal(invoice, rules, "invoice");
  const facts = {
    customer: invoice.customer,
    contract: invoice.contract?.name ?? "",
    projects,
    invoiceDate: loaded.absent.header.includes("invoiceDate")
      ? texts("Header_notHere")
      : formats.day(invoice.invoiceDate),
    dueDate: formats.day(invoice.dueDate),
    currency: invoice.currency.code,
  };
  return (
    <>
      <dl className="pinv-facts">
        {Object.entries(facts).map(([name, now]) => (
          <Figure key={name} name={texts(`Header_${name}`)} now={now} />
        ))}
      </dl>
      {refused && <ErrorNotice error={refused} />}
      <details className="pinv-details">
        <summary>{texts("Header_Edit")}</summary>
        {refusal && <p className="pinv-quiet">{describeRefusal(refusal, texts)}</p>}
        <div className="pinv-fields">
          {(Object.keys(longest) as HeaderField[]).map((field) => (
            <HeaderFieldEditor
              key={field}
              field={field}
              invoice={invoice}
              refusal={headerRefusal(invoice, field, rules)}
            />
          ))}
        </div>
      </details>
    </>
  );
}

interface HeaderFieldEditorProps {
  readonly field: HeaderField;
  readonly invoice: Invoice;
  readonly refusal: EditRefusal | null;
}

type FieldElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Taken when the field is left, so that typing a name is one step of undo, and by Ctrl+S; Esc gives the recorded or
 * edited value back. What cannot be taken stays, with its reason beside it; the user may go on in another field.
 */
function HeaderFieldEditor({ field, invoice, refusal }: HeaderFieldEditorProps): React.ReactElement {
  const surroundings = useSurroundings();
  const { texts } = surroundings;
  const store = useStore<InvoiceState, InvoiceEvent>();
  const edit = useSelected((state: InvoiceState) => openWorkspace(state).edits.header[field]);
  const recorded = invoice[field];
  const value = (edit ? edit.value : recorded) ?? "";
  const [draft, setDraft] = React.useState<string | null>(null);
  const [problem, setProblem] = React.useState<HeaderProblem | null>(null);
  const edited = (wanted: FieldAndValue<HeaderValues>): void => {
    if ((wanted.value ?? "") !== value) store.dispatch({ type: "fieldEdited", row: null, ...wanted });
  };
  const settle = useUntaken(invoice.id, field, draft !== null, () => {
    if (draft === null) return;
    const left = readHeaderText(field, draft, draft !== ""); // an empty date may be one that is filled in half
    if (left.ok) edited(left.value);
  });
  const leave = (): void => {
    setDraft(null);
    setProblem(null);
    settle();
  };
  const take = ({ value: text, validity }: FieldElement): void => {
    if (draft === null) return;
    const read = readHeaderText(field, text, !validity.badInput);
    if (!read.ok) {
      setProblem(read.error);
      return;
    }
    leave();
    edited(read.value);
  };
  return (
    <TextField
      label={texts(`Header_${field}`)}
      type={isDateField(field) ? "date" : "text"}
      multiline={field === "description"}
      rows={2}
      resizable={false}
      maxLength={longest[field]}
      readOnly={refusal !== null}
      required={field === "name"}
      value={draft ?? value}
      description={
        edit
          ? texts("Header_recorded", { value: fieldText(field, recorded || null, invoice.currency, surroundings) })
          : // of the whole invoice it is said once, above
            refusal?.kind === "notHere"
            ? describeRefusal(refusal, texts)
            : undefined
      }
      errorMessage={problem ? texts(`Header_${problem}`) : undefined}
      onChange={(_, text) => {
        setDraft(text ?? "");
        setProblem(null);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") {
          event.currentTarget.value = value; // a date that is filled in half is not in what we hold
          leave();
        }
        // the key goes on to the screen, which saves
        else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") take(event.currentTarget);
      }}
      onKeyUp={(event) => {
        // of a date that was empty and is filled in half a browser tells no change
        if (event.currentTarget.validity.badInput) setDraft((text) => text ?? "");
      }}
      onBlur={(event) => take(event.currentTarget)}
    />
  );
}
