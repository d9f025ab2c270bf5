import type { Records } from "../server/store/records";
import { seedContoso } from "./contoso";
import { seedLargeBacklog } from "./largeBacklog";
import { seedManyInvoices } from "./manyInvoices";
import { seedProtocol } from "./protocolRows";
import { seedSmall } from "./small";
import { seedTwentyThousandInvoices } from "./twentyThousandInvoices";
import { seedWizard } from "./wizard";
import { seedWorked } from "./worked";

/** A named set of rows that the host can start from. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** The scenario of which this is another size, for measuring. */
  readonly sizeOf?: string;
  seed(records: Records): void;
}

export const scenarios: readonly Scenario[] = [
  {
    name: "contoso",
    description:
      "Six contracts, eight projects and about forty project invoices in three currencies, one of 5,000 details.",
    seed: (records) => seedContoso(records),
  },
  {
    name: "contoso60",
    description:
      "`contoso` with the first 60 of the 5,000 details of its largest invoice, for journeys that pass it by.",
    seed: (records) => seedContoso(records, 60),
  },
  {
    name: "contoso500",
    sizeOf: "contoso",
    description: "`contoso` with the first 500 of those details, for measurements.",
    seed: (records) => seedContoso(records, 500),
  },
  {
    name: "contoso50000",
    sizeOf: "contoso",
    description:
      "`contoso` with 50,000 details on its largest invoice, for measurements; it takes a while to begin with.",
    seed: (records) => seedContoso(records, 50_000),
  },
  {
    name: "invoices500",
    description: "250 drafts and 250 confirmed invoices, for acts on as many as there may be.",
    seed: seedManyInvoices,
  },
  {
    name: "invoices20000",
    description: "`contoso60` and 20,000 copies of its invoices, without lines, for a list of very many.",
    seed: seedTwentyThousandInvoices,
  },
  {
    name: "wizard",
    description:
      "Thirteen projects for the invoicing wizard: two contracts, two customers, a contact as customer, milestones, units, midnight, nothing to invoice.",
    seed: seedWizard,
  },
  {
    name: "backlog",
    description: "20,000 ready transactions on one project and contract.",
    seed: (records) => seedLargeBacklog(records),
  },
  {
    name: "backlog2000",
    description: "The first 2,000 of the transactions of `backlog`, for journeys that need many and not all of them.",
    seed: (records) => seedLargeBacklog(records, 2_000),
  },
  {
    name: "worked",
    description: "The worked examples of the vendor's pages: 8 hours at 200, a milestone of 5,000, a product line.",
    seed: seedWorked,
  },
  {
    name: "protocol",
    description: "An invoice of 50,000 details and a backlog of 100,000 transactions, for clients and measurements.",
    seed: (records) => seedProtocol(records),
  },
  {
    name: "invoice100000",
    sizeOf: "protocol",
    description: "An invoice of 100,000 details, one transaction that is ready, and nothing else.",
    seed: (records) => seedProtocol(records, { details: 100_000, backlog: 1 }),
  },
  { name: "small", description: "Four invoices: draft, in review, confirmed and a Sales invoice.", seed: seedSmall },
];

export function findScenario(name: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.name === name);
}
