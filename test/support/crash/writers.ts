import { detailAddress } from "../../host/hostClient";
import { wellKnownDetail, wellKnownInvoices, type WellKnownInvoice } from "../../../host/scenarios/wellKnown";

/** What one kind of write was asked for and was told to have happened, while the host lived. */
export interface Counted {
  asked: number;
  told: number;
}

/** Everything that the writers know when the host is gone. */
export interface Written {
  readonly single: Counted;
  readonly set: Counted;
  readonly recalculated: Counted;
  /** Invoices whose confirmation was asked for, in order, and whether it was told to have happened. */
  readonly confirmed: { readonly id: string; told: boolean }[];
}

/** The row that is written alone, and the rows that are written together. */
export const singleRow = wellKnownDetail("corrective", 1);
export const setRows = [1, 2, 3, 4, 5].map((place) => wellKnownDetail("draft", place));
/** The invoice that is recalculated again and again. */
export const recalculatedInvoice = wellKnownInvoices.stale.id;
/** Drafts to confirm; one has 5,000 details, so that its confirmation takes long enough to be met. */
export const confirmable: readonly WellKnownInvoice[] = [
  wellKnownInvoices.milestones,
  wellKnownInvoices.large,
  wellKnownInvoices.twoProjects,
  wellKnownInvoices.midnight,
  wellKnownInvoices.inReview,
  wellKnownInvoices.yen,
];

/** What the n-th write of a row leaves in it. */
export const noteOf = (n: number): string => `written ${n}`;
export const numberIn = (note: string | null): number => Number(/^written (\d+)$/.exec(note ?? "")?.[1] ?? 0);

/** Several clients that write at the same time until the host is gone. `onTold` is called for each effect told. */
export async function writeUntilGone(
  url: string,
  confirmations: readonly WellKnownInvoice[],
  onTold: () => void,
): Promise<Written> {
  const written: Written = {
    single: { asked: 0, told: 0 },
    set: { asked: 0, told: 0 },
    recalculated: { asked: 0, told: 0 },
    confirmed: [],
  };
  const send = sender(url);
  const again = async (counted: Counted, write: (n: number) => Promise<boolean>): Promise<void> => {
    for (;;) {
      counted.asked += 1;
      if (!(await write(counted.asked))) return;
      counted.told = counted.asked;
      onTold();
    }
  };
  const confirmAll = async (): Promise<void> => {
    for (const { id } of confirmations) {
      const entry = { id, told: false };
      written.confirmed.push(entry);
      entry.told = await send("POST", `invoices(${id})/Microsoft.Dynamics.CRM.msdyn_PostInvoice`, "{}");
      if (!entry.told) return;
      onTold();
    }
  };
  await Promise.all([
    again(written.single, async (n) => send("PATCH", detailAddress(singleRow), note(n))),
    again(written.set, async (n) => send("POST", "$batch", changeSet(n), multipart)),
    again(written.recalculated, async () =>
      send("POST", `invoices(${recalculatedInvoice})/Microsoft.Dynamics.CRM.msdyn_InvoiceRecalculate`, "{}"),
    ),
    confirmAll(),
  ]);
  return written;
}

const multipart = { "content-type": "multipart/mixed; boundary=b" };
const note = (n: number): string => JSON.stringify({ msdyn_description: noteOf(n) });

/** All rows in one change set: all of them or none. */
function changeSet(n: number): string {
  const parts = setRows.map((row, place) =>
    [
      "--c",
      "Content-Type: application/http",
      `Content-ID: ${place + 1}`,
      "",
      `PATCH ${detailAddress(row)}`,
      "",
      note(n),
    ].join("\r\n"),
  );
  return ["--b", "Content-Type: multipart/mixed; boundary=c", "", ...parts, "--c--", "--b--", ""].join("\r\n");
}

/** @returns whether the host said that it happened; false where it was gone before it could say so */
function sender(url: string) {
  return async (method: string, path: string, body: string, headers: Record<string, string> = {}): Promise<boolean> => {
    let answer: { status: number; text: string };
    try {
      const response = await fetch(`${url}/api/data/v9.2/${path}`, { method, headers, body });
      answer = { status: response.status, text: await response.text() };
    } catch {
      return false;
    }
    // a refusal is no crash: then the story itself is told wrongly
    if (answer.status >= 400 || /HTTP\/1\.1 [45]/.test(answer.text)) throw new Error(`${path}: ${answer.text}`);
    return true;
  };
}
