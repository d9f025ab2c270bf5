import { assertNever } from "../../shared/core/assertNever";
import { contractId } from "../support/creationHost";
import type { MoneyField, WorldAct } from "./step";
import { billingTypes } from "./stored";
import type { User, World } from "./world";

const columns: Readonly<Record<MoneyField, string>> = {
  quantity: "msdyn_quantity",
  price: "msdyn_price",
  billingType: "msdyn_billingtype",
};
const columnOf = ({ field, value }: Extract<WorldAct, { kind: "directEdit" }>): object => ({
  [columns[field]]: field === "billingType" ? 192_350_000 + billingTypes.indexOf(value) : Number(value),
});

/** What comes from outside the windows: who writes past the controls, what fails, and time. */
export class Elsewhere {
  hasFaults = false;
  /** How many drafts were asked for past the controls. */
  drafts = 0;

  constructor(private readonly world: World) {}

  async happens(act: WorldAct): Promise<void> {
    const { world } = this;
    switch (act.kind) {
      case "faults":
        for (const fault of act.faults) await world.door("faults", fault);
        this.hasFaults = true;
        return;
      case "noFaults":
        this.hasFaults = false;
        await world.door("faults", undefined, "DELETE");
        return;
      case "restart":
        this.hasFaults = false;
        return world.restart();
      case "pass":
        return world.time.pass(act.milliseconds);
      case "session":
        return world.setSession(act.of, act.is);
      case "directDraft":
        void this.draft(act.by, contractId(act.contract));
        return;
      case "directEdit":
      case "directTakeOff": {
        const rows = [...world.witness.now.rows.values()].filter(({ fields }) => "quantity" in fields).reverse();
        const found = rows[act.row % rows.length];
        if (!found) return;
        const isEdit = act.kind === "directEdit";
        const value = isEdit ? act.value : null;
        world.witness.wanted.push({
          row: found.id,
          field: isEdit ? act.field : "removed",
          value,
          version: null,
          by: act.by,
        });
        const path = `msdyn_invoicelinetransactions(${found.id})`;
        if (isEdit) void this.past(act.by, "PATCH", path, columnOf(act));
        else void this.past(act.by, "DELETE", path);
        return;
      }
      case "directHeader": {
        const invoices = [...world.witness.now.invoices.values()].reverse();
        const found = invoices[act.place % invoices.length];
        if (!found) return;
        world.witness.wanted.push({ row: found.id, field: "name", value: act.name, version: null, by: act.by });
        void this.past(act.by, "PATCH", `invoices(${found.id})`, { name: act.name });
        return;
      }
      default:
        assertNever(act);
    }
  }

  async draft(by: User, contract: string): Promise<void> {
    this.drafts += 1;
    return this.past(by, "POST", `salesorders(${contract})/Microsoft.Dynamics.CRM.msdyn_NewInvoiceContract`);
  }

  /** A request past the controls, whatever becomes of it. */
  private async past(user: User, method: string, path: string, body: object = {}): Promise<void> {
    const reached = this.world.reachedBy(user, () => undefined);
    const headers = { "x-host-user": user, ...(method === "PATCH" && { "if-match": "*" }) };
    const init = { method, headers, ...(method !== "DELETE" && { body: JSON.stringify(body) }) };
    await reached.fetch(`/api/data/v9.2/${path}`, init).catch(() => undefined);
  }
}
