import { AgreedActs } from "../../model/agreed";
import { billedIsWhatStood } from "../../model/laws/billedIsWhatStood";
import { confirmedStands } from "../../model/laws/confirmedStands";
import { ledgerOnlyGrows } from "../../model/laws/ledgerOnlyGrows";
import { moneyConserved } from "../../model/laws/moneyConserved";
import { onceEachAct } from "../../model/laws/onceEachAct";
import { onOneInvoice } from "../../model/laws/onOneInvoice";
import { isOpen, isPosted } from "../../model/stored";
import { Witness } from "../../model/witness";
import type { HostDoor } from "../support/hostDoor";
import type { Agreement } from "./agreements";

/** The model's laws of every moment that can be held by looking now and then: who asked for what is not known here. */
const laws = [confirmedStands, ledgerOnlyGrows, onOneInvoice, moneyConserved, billedIsWhatStood];

/** Whoever watches the database, from one beginning of the data to the next. */
export class DatabaseWatch {
  private readonly acts = new AgreedActs();
  private readonly agreed: { readonly user: string; readonly agreement: Agreement }[] = [];

  private constructor(
    private readonly door: HostDoor,
    private readonly witness: Witness,
  ) {}

  static async begin(door: HostDoor): Promise<DatabaseWatch> {
    return new DatabaseWatch(door, await Witness.at(door, laws));
  }

  agree(user: string, agreement: Agreement): void {
    this.agreed.push({ user, agreement });
  }

  /** A recalculation may be asked for as often as anybody likes. */
  sent(user: string, method: string, path: string): void {
    if (method === "POST" && !path.endsWith("msdyn_InvoiceRecalculate")) this.acts.leaves(user, path);
  }

  /** What does not hold now. */
  async problems(): Promise<readonly string[]> {
    const { witness, acts, door } = this;
    await witness.look();
    const idOf = new Map([...witness.now.invoices.values()].map(({ number, id }) => [number, id]));
    for (const { user, agreement } of this.agreed.splice(0)) {
      acts.agree(user, agreement.act, idOf.get(agreement.number) ?? agreement.number);
    }
    const nothingElse = { asked: [], forgotten: { count: 0 } };
    const once = await onceEachAct({ effects: door.effects }, acts, nothingElse);
    return [...witness.problems, ...once];
  }

  /** Drafts and invoices in review that somebody could still send. */
  get open(): number {
    return [...this.witness.now.invoices.values()].filter(isOpen).length;
  }

  get posted(): number {
    const { start, now } = this.witness;
    return [...now.invoices.values()].filter((invoice) => {
      const was = start.invoices.get(invoice.id);
      return isPosted(invoice) && !(was && isPosted(was));
    }).length;
  }

  /** Drafts that were not there at the beginning. */
  get created(): number {
    const { start, now } = this.witness;
    return [...now.invoices.keys()].filter((id) => !start.invoices.has(id)).length;
  }
}
