import { BillingType } from "../../calculation/lineTotals";

/** The billing types a user may choose; "not available" is the platform's to give (class not covered by the line). */
export const choosableBillingTypes: readonly BillingType[] = ["chargeable", "nonChargeable", "complimentary"];
