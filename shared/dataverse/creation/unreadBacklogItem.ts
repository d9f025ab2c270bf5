import { zero } from "../../calculation/money";
import { BacklogItem, SourceId } from "../../invoicing/backlog/backlog";
import { ContractId } from "../../invoicing/ids";
import { BacklogSurroundings, datesOf, projectOf } from "./backlogItemFromRow";
import { legibleText, unreadRow } from "../wire/mapRows";
import { adjustmentFromOption, billingStatusFromOption, milestoneBillingFromOption } from "../optionSets";
import { legibly, optionOf, idOf, WireRow } from "../wire/row";
import { actualBacklog, contractLineBacklog, milestoneBacklog } from "./backlogTables";

/** Where each kind of source keeps what tells whether the platform would bill it, and for which project. */
const kinds = {
  actual: {
    table: actualBacklog.name,
    line: actualBacklog.columns.contractLine,
    status: actualBacklog.columns.billingStatus,
    statusOf: billingStatusFromOption,
  },
  milestone: {
    table: milestoneBacklog.name,
    line: milestoneBacklog.columns.contractLine,
    status: milestoneBacklog.columns.invoiceStatus,
    statusOf: milestoneBillingFromOption,
  },
  product: {
    table: contractLineBacklog.name,
    line: contractLineBacklog.id,
    status: contractLineBacklog.columns.billingStatus,
    statusOf: billingStatusFromOption,
  },
} as const;

/**
 * A source that cannot be read safely, with what of it can be: its name, its day, its project (or its contract line's,
 * as of every source) and whether it is ready. It has no figures, so that it counts in nothing.
 */
export function orUnread<T>(
  kind: BacklogItem["kind"],
  contract: ContractId,
  around: BacklogSurroundings,
  map: (row: WireRow) => T,
): (row: WireRow) => T | BacklogItem {
  const { table, line, status, statusOf } = kinds[kind];
  let nameless = 0;
  return (row) => {
    try {
      return map(row);
    } catch (failure) {
      const unread = unreadRow(table, row, failure);
      const contractLine = legibleText(row, line);
      const its = around.lines.get(contractLine);
      const own = (): string => idOf(row, actualBacklog.columns.project);
      return {
        // those without an id of their own are told apart all the same
        id: (unread.id || `${kind} ${(nameless += 1)}`) as SourceId,
        kind,
        itemType: kind === "actual" ? "other" : kind,
        contract,
        contractLine,
        contractLineName: its?.name ?? "",
        project: projectOf(legibly(() => own() || (its?.project ?? ""), "")),
        date: legibly(() => datesOf(row, kind, around).date, null),
        instantMs: null,
        description: unread.name || unread.id,
        resource: "",
        roleOrCategory: "",
        unit: null,
        resourcingUnit: null,
        billingType: "notAvailable",
        quantity: zero,
        price: null,
        amount: null,
        currency: "",
        status: legibly(() => statusOf(optionOf(row, status)), "unknown"),
        adjustment: legibly(() => adjustmentFromOption(optionOf(row, actualBacklog.columns.adjustment)), "none"),
        invoice: null,
        unread,
      };
    }
  };
}
