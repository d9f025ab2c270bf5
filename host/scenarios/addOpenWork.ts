import { actualStatus, adjustment } from "../server/rules/choices";
import { lineDetailAmounts } from "../server/rules/lineDetailAmount";
import { detailRow } from "./detailRow";
import { contractLineNamed, currencyOfContract } from "./findContract";
import type { DetailSeed } from "./invoiceSeed";
import type { Seeding } from "./seeding";
import { seedId } from "./seedId";

/** An unbilled sales actual that is on no invoice. */
export interface OpenWork extends DetailSeed {
  readonly key: string;
  readonly contract: string;
  readonly contractLine: string;
  /** Default ready. */
  readonly status?: keyof typeof actualStatus | "canceled";
  readonly adjustment?: keyof typeof adjustment | "inProcess";
  /** The day that was recorded without a time zone, else that of the document date in UTC; null where there is none. */
  readonly recordedOn?: string | null;
  /** Another currency than the contract's, which should not be. */
  readonly currency?: string;
}

const statuses = { ...actualStatus, canceled: 192350003 };
const adjustments = { ...adjustment, inProcess: 192350000 };

/** Writes one transaction of the backlog. Its id follows from its key; see wellKnownBacklog.ts. */
export function addOpenWork(seeding: Seeding, work: OpenWork): void {
  const { contract, contractLine, currency = currencyOfContract(contract), status = "ready" } = work;
  const { recordedOn = work.on.slice(0, 10) } = work;
  const { project } = contractLineNamed(contract, contractLine);
  const row = detailRow(work, { contract, contractLine, project, currency });
  const { msdyn_amount: amount } = lineDetailAmounts(seeding.context, row);
  seeding.add("msdyn_actual", `backlog/${work.key}`, {
    ...row,
    msdyn_unitschedule: seedId("uomschedule", work.class === "time" ? "Time" : "Each"),
    msdyn_amount: amount ?? null,
    msdyn_billingstatus: statuses[status],
    msdyn_transactiondate: recordedOn === null ? null : `${recordedOn}T00:00:00Z`,
    msdyn_adjustmentstatus: work.adjustment ? adjustments[work.adjustment] : null,
  });
}
