import { err, ok } from "../../shared/core/result";
import type { InvoicingError } from "../../shared/invoicing/invoicingError";
import type { Invoice } from "../../shared/invoicing/invoice";
import { confirmInvoice } from "../../shared/procedures/review/confirmInvoice";
import { changeStatus } from "../../shared/procedures/review/changeStatus";
import type { AskAgain } from "../../shared/procedures/review/reviewPort";
import { aLoadedInvoice } from "../support/aLoadedInvoice";
import { aPort } from "../support/aPort";
import { endOf } from "../support/endOf";
import { create } from "../support/pressFinish";

const busy: InvoicingError = { kind: "busy", retryAfterSeconds: 7 };
const noWait = async () => undefined;

/** A service that turns an act away for load twice before it takes it. */
function aBusyService() {
  const repeatsTold: number[] = [];
  let asked = 0;
  const waitWhileBusy: AskAgain["waitWhileBusy"] = async (_error, repeats) => (repeatsTold.push(repeats), true);
  return {
    waitWhileBusy,
    repeatsTold,
    turnsAway: () => (asked += 1) <= 2,
    hasTaken: () => asked > 2,
  };
}
type BusyService = ReturnType<typeof aBusyService>;

/** An invoice that is in one status until the act is taken, and in the other from then on. */
const invoiceAt = (service: BusyService, before: Invoice["status"], after: Invoice["status"]) =>
  aPort({
    waitWhileBusy: service.waitWhileBusy,
    readInvoice: async () => ok(aLoadedInvoice({ invoice: { status: service.hasTaken() ? after : before } })),
    request: async () => (service.turnsAway() ? err(busy) : ok("answered")),
  });

const { id } = aLoadedInvoice().invoice;
const acts: readonly { act: string; ends: object; press: (service: BusyService) => Promise<unknown> }[] = [
  {
    act: "sending",
    ends: { kind: "confirmed", byAnother: false },
    press: async (service) => {
      const port = invoiceAt(service, "draft", "confirmed");
      return endOf(confirmInvoice(aLoadedInvoice({ invoice: { status: "draft" } }), port, noWait));
    },
  },
  {
    act: "marking as paid",
    ends: { kind: "paid" },
    press: async (service) => endOf(changeStatus("markPaid", id, invoiceAt(service, "confirmed", "paid"), noWait)),
  },
  {
    act: "creating",
    ends: { kind: "created" },
    press: async (service) => {
      const ended = await create({}, (usual) => ({
        waitWhileBusy: service.waitWhileBusy,
        requestCreation: async (...of) => (service.turnsAway() ? err(busy) : usual.requestCreation(...of)),
      }));
      return ended.outcome;
    },
  },
];

it.each(acts)(
  "$act: turned away for load, it is asked for again once that was waited for, and how often it was is told",
  async ({ ends, press }) => {
    const service = aBusyService();
    expect(await press(service)).toMatchObject(ends);
    // each wait is longer than the one before it, and after some it is given up
    expect(service.repeatsTold).toEqual([0, 1]);
  },
);
