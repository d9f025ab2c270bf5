import type { InvoiceAction } from "../../shared/invoicing/acts/invoiceActions";
import type { MessageAct, MessageNames } from "../../shared/procedures/messageNames";

/** An act that a user agreed to, or started by a button that does not ask. */
export interface Agreed {
  readonly by: string;
  readonly act: InvoiceAction;
  readonly invoice: string;
  /** What the Send question named; empty for other acts. */
  readonly question: readonly string[];
  /** The moment of the last look that the procedure took before it asked; null where it never asked. */
  lookedAt: number | null;
}

const messages: MessageNames = {
  recalculate: "msdyn_InvoiceRecalculate",
  send: "msdyn_PostInvoice",
  markPaid: "msdyn_InvoicePaid",
  addLines: "msdyn_AddInvoiceLineDetails",
  correct: "msdyn_CorrectInvoice",
};

/** Every act that was agreed to, and every message that left for it. */
export class AgreedActs {
  readonly all: Agreed[] = [];
  private readonly sent = new Map<string, number>();

  agree(by: string, act: InvoiceAction, invoice: string, question: readonly string[] = []): void {
    this.all.push({ by, act, invoice, question, lookedAt: null });
  }

  /** The procedure asks now, on what it saw at a moment. */
  asks(by: string, act: InvoiceAction, invoice: string, lookedAt: number): void {
    const open = this.all.findLast((each) => each.by === by && each.act === act && each.invoice === invoice);
    if (open) open.lookedAt = lookedAt;
  }

  leaves(by: string, path: string): void {
    const found = (Object.keys(messages) as MessageAct[]).find((act) => path.endsWith(messages[act]));
    if (!found) return;
    const key = [by, found, /invoices\(([^)]*)\)/.exec(path)?.[1] ?? ""].join(" ");
    this.sent.set(key, (this.sent.get(key) ?? 0) + 1);
  }

  /** Messages that left more often than they were agreed to. */
  unagreed(): readonly string[] {
    return [...this.sent].flatMap(([key, times]) => {
      const agreed = this.all.filter(({ by, act, invoice }) => [by, act, invoice].join(" ") === key).length;
      return times > agreed ? [`${key} was sent ${times} times and agreed to ${agreed} times`] : [];
    });
  }
}
