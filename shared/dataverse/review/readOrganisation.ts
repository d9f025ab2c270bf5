import { OrganisationFacts } from "../../procedures/review/reviewPort";
import { optionName } from "../columns";
import { DataverseConnection } from "../dataverseConnection";
import { optionOfBillingType } from "../optionSets";
import { askOptions } from "../organisation/askOptions";
import { lineDetailTable } from "../tables";
import { choosableBillingTypes } from "../../invoicing/words/billingType";
import { readProduct } from "./readProduct";
import { ReviewFindings } from "./reviewFindings";

interface Connection extends Pick<DataverseConnection, "reads" | "fetch" | "serviceRoot" | "organisation"> {
  readonly findings: ReviewFindings;
}

/** What can wait until the first rows are there. What is lacking is learnt, and in what is read from then on. */
export async function readOrganisation(connection: Connection): Promise<OrganisationFacts> {
  const { reads, organisation, findings } = connection;
  const { name, columns } = lineDetailTable;
  const types = organisation.finding("types", () => askOptions(connection, name, [columns.billingType]));
  const [product, bulk, sets] = await Promise.all([readProduct(reads), findings.bulk.ask(), types.ask()]);
  const options = sets?.flatMap((set) => set.options) ?? [];
  const missing = choosableBillingTypes
    .map(optionOfBillingType)
    // no option at all is no answer to which of them there are
    .filter((option) => options.length > 0 && !options.some(({ Value }) => Value === option));
  organisation.learnOther(missing.map((option) => optionName(name, columns.billingType, option)));
  return { product, isMoreKnown: bulk !== null || missing.length > 0 };
}
