import { InvoicingError } from "../../shared/invoicing/invoicingError";
import { textsFrom } from "../../shared/platform/texts";
import { describeError } from "../../shared/ui/describeError";
import { controls } from "../repository/projectFiles";
import { languageCodes, readResx } from "../repository/readResx";

/** One of each kind, by its kind: a new one does not compile until it stands here, with what is copied of it. */
const errors: {
  readonly [Kind in InvoicingError["kind"]]: readonly [Extract<InvoicingError, { kind: Kind }>, technical: string];
} = {
  offline: [{ kind: "offline" }, ""],
  noAnswer: [{ kind: "noAnswer" }, ""],
  unavailable: [{ kind: "unavailable", status: 503, message: "down" }, "503 down"],
  busy: [{ kind: "busy", retryAfterSeconds: null }, ""],
  sessionExpired: [{ kind: "sessionExpired" }, ""],
  forbidden: [{ kind: "forbidden", message: "prvWriteInvoice" }, "prvWriteInvoice"],
  conflict: [{ kind: "conflict" }, ""],
  gone: [{ kind: "gone" }, ""],
  unversioned: [{ kind: "unversioned", message: "not for invoicedetail" }, "not for invoicedetail"],
  readOnlyRecord: [{ kind: "readOnlyRecord", message: "paid" }, "paid"],
  messageMissing: [{ kind: "messageMissing", name: "msdyn_x" }, "msdyn_x"],
  rejected: [{ kind: "rejected", code: "0x8004", message: "Not before May.", requestId: "r-1" }, "0x8004 r-1"],
  unreadableRow: [{ kind: "unreadableRow", table: "invoice", column: "total", found: "abc" }, "invoice.total"],
  broken: [{ kind: "broken", message: "TypeError: x" }, "TypeError: x"],
};

const languages = controls().flatMap((control) => languageCodes.map((language) => ({ control, language })));

describe.each(languages)("$control in $language", ({ control, language }) => {
  const words = readResx(control, language);
  const texts = textsFrom({ getString: (key) => words.get(key) ?? `(${key} is not there)` });

  it.each(Object.values(errors))("says in words what happened and what to do: %j", (error, technical) => {
    const said = describeError(error, texts);
    expect(`${said.title} ${said.detail}`).not.toMatch(/is not there|[{}]|undefined|null/);
    expect(said.technical).toBe(technical);
  });

  it("says how long to wait where the service tells it, and a refusal in its own words", () => {
    expect(describeError({ kind: "busy", retryAfterSeconds: 17 }, texts).detail).toContain("17");
    expect(describeError({ ...errors.rejected[0], requestId: null }, texts)).toMatchObject({
      detail: "Not before May.",
      technical: "0x8004",
    });
    expect(describeError({ ...errors.unavailable[0], status: null }, texts).technical).toBe("down");
  });
});
