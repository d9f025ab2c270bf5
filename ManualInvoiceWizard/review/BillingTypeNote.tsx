import * as React from "react";
import { BillingType } from "../../shared/calculation/lineTotals";
import { useSurroundings } from "../../shared/ui/surroundings";

/** Beneath an amount that no sum counts: why. Nothing where it is chargeable. */
export function BillingTypeNote({ billingType }: { readonly billingType: BillingType }): React.ReactElement | null {
  const { texts } = useSurroundings();
  return billingType === "chargeable" ? null : (
    <span className="pinv-row-billing">{texts(`BillingType_${billingType}`)}</span>
  );
}
