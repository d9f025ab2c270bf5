import { UnitId } from "../../shared/invoicing/backlog/backlog";
import { ContractId } from "../../shared/invoicing/ids";
import { TransactionClass } from "../../shared/invoicing/words/transactionClass";
import { TickEvent } from "../review/reviewEvent";

/** A choice of what to invoice; none of them makes a request. */
export type ChoiceEvent =
  /** As the field gives it, a date or not. */
  | { readonly type: "cutOffTyped"; readonly text: string }
  | { readonly type: "itemTypeToggled"; readonly itemType: TransactionClass }
  | { readonly type: "unitToggled" | "resourcingUnitToggled"; readonly unit: UnitId }
  | TickEvent
  /** Takes the parameters of the last invoice up again. */
  | { readonly type: "lastChoicesTaken" };

export type ParametersEvent =
  ChoiceEvent | { readonly type: "nextPressed" } | { readonly type: "contractChosen"; readonly contract: ContractId };
