import { err, ok } from "../../../shared/core/result";
import type { BacklogItem } from "../../../shared/invoicing/backlog/backlog";
import type { CreationPort } from "../../../shared/procedures/creation/creationPort";
import { beside, chosen, inTurn, another, ourDraft, forbidden } from "../../support/aDraftInMemory";
import { trim } from "../../support/trimmedDraft";
import { valueOf } from "../../support/valueOf";

describe("a source that does not come back", () => {
  it.each<{
    why: string;
    status: CreationPort["readSourceStatus"];
    since?: Pick<BacklogItem, "status" | "invoice">;
    /** Of which source that is not so. */
    but?: BacklogItem | undefined;
    backlog?: CreationPort["readBacklog"];
    stop: object | null;
    waits: number[];
    left: number;
  }>([
    {
      why: "is looked at for ten seconds, and nothing further is taken off",
      status: async () => ok("onInvoice"),
      stop: { kind: "notGivenBack", status: "onInvoice" },
      waits: [1000, 3000, 6000],
      left: 3,
    },
    {
      why: "at the second look is back",
      status: inTurn<CreationPort["readSourceStatus"]>(
        async () => ok("onInvoice"),
        async () => ok("readyToInvoice"),
      ),
      stop: null,
      waits: [1000],
      left: 2,
    },
    {
      why: "was invoiced again by somebody at once: that is how it came back",
      status: async () => ok("onInvoice"),
      since: { status: "onInvoice", invoice: another },
      stop: null,
      waits: [1000, 3000, 6000],
      left: 2,
    },
    {
      why: "was invoiced again and sent",
      status: async () => ok("posted"),
      since: { status: "posted", invoice: null },
      stop: null,
      waits: [1000, 3000, 6000],
      left: 2,
    },
    {
      why: "stands on this draft still, by the backlog too",
      status: async () => ok("onInvoice"),
      since: { status: "onInvoice", invoice: ourDraft },
      stop: { kind: "notGivenBack", status: "onInvoice" },
      waits: [1000, 3000, 6000],
      left: 3,
    },
    {
      why: "stands on an invoice that nobody knows",
      status: async () => ok("onInvoice"),
      since: { status: "onInvoice", invoice: null },
      stop: { kind: "notGivenBack", status: "onInvoice" },
      waits: [1000, 3000, 6000],
      left: 3,
    },
    {
      why: "while others were invoiced by somebody: that says nothing of this one",
      status: async () => ok("onInvoice"),
      since: { status: "onInvoice", invoice: another },
      but: beside[0],
      stop: { kind: "notGivenBack", status: "onInvoice" },
      waits: [1000, 3000, 6000],
      left: 3,
    },
    {
      why: "and of which nobody can read whether somebody invoiced it",
      status: async () => ok("onInvoice"),
      backlog: async () => err(forbidden),
      stop: { kind: "notGivenBack", status: "onInvoice" },
      waits: [1000, 3000, 6000],
      left: 3,
    },
    {
      why: "because nobody may read it, is told as that",
      status: async () => err(forbidden),
      stop: { kind: "failed", error: forbidden },
      waits: [1000, 3000, 6000],
      left: 3,
    },
    {
      why: "because nobody may read it, is told as that also where the backlog has it elsewhere",
      status: async () => err(forbidden),
      since: { status: "onInvoice", invoice: another },
      stop: { kind: "failed", error: forbidden },
      waits: [1000, 3000, 6000],
      left: 3,
    },
  ])("$why", async ({ status, since, but, backlog: readBacklog, stop, waits, left }) => {
    const ended = await trim([...chosen, ...beside], (usual) => ({
      readSourceStatus: status,
      readBacklog: async (...ids) => {
        if (readBacklog) return readBacklog(...ids);
        const backlog = valueOf(await usual.readBacklog(...ids));
        const items = backlog.items.map((each) => ({ ...each, ...(each.id !== but?.id && since) }));
        return ok({ ...backlog, items });
      },
    }));
    expect(ended).toMatchObject({ stop, waits, rowsLeft: left });
  });
});
