import { Decimal } from "../../calculation/money";
import { BacklogItem } from "../../invoicing/backlog/backlog";
import { Availability } from "../../invoicing/acts/invoiceActions";
import { CreationIntent } from "../../invoicing/journal/journal";
import { chosenSelection } from "../../invoicing/journal/journalSelection";
import { plainId } from "../../invoicing/ids";
import { SelectionRule } from "../../invoicing/backlog/selectionRule";
import { ContractBacklog, ContractDraft, InvoicedProject } from "./creationPort";
import { CreateMode } from "./creationOutcome";

/** Privileges that the user is known to lack for taking lines off a draft, by their names in roles. */
export type RemovalLacks = Readonly<Partial<Record<"details" | "productLines", string>>>;

/** What is known when Finish is offered. */
export interface CreationSituation {
  readonly project: InvoicedProject;
  readonly rule: SelectionRule;
  readonly backlog: ContractBacklog;
  /** Exactly what the user was shown as being on the invoice: the rule's selection from the backlog. */
  readonly chosen: readonly BacklogItem[];
  /** Of the selection, before tax. */
  readonly previewTotal: Decimal;
  /** Id of the acting user. */
  readonly user: string;
  /** Whether the organisation has the message behind the way of creating, and how it is called. */
  readonly availability: Availability;
  readonly messageName: string;
  readonly removalLacks: RemovalLacks;
  /** Characters that the journal column holds. */
  readonly journalLimit: number;
}

/** One press of Finish. `run` is new for every press. */
export interface CreationRequest extends CreationSituation {
  readonly mode: CreateMode;
  readonly run: string;
}

/** The intent that is written before anything is asked for. */
export function intentOf(
  situation: Pick<CreationSituation, "rule" | "chosen" | "previewTotal" | "user">,
  run: string,
  drafts: readonly ContractDraft[],
  at: string,
): CreationIntent {
  return {
    run,
    rule: situation.rule,
    selection: chosenSelection(situation.chosen, situation.previewTotal),
    draftsSeen: drafts.map(({ id }) => id),
    user: plainId(situation.user),
    at,
  };
}
