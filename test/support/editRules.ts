import { noneAbsent } from "../../shared/invoicing/invoice";
import type { EditRules } from "../../shared/invoicing/edits/reviewRules";

/** What makers get by default: the conservative set, by a user who may write. */
export const editRules: EditRules = {
  allowPriceEdit: false,
  allowTaxEdit: false,
  allowMilestoneEdit: false,
  isReadOnly: false,
  lacks: {},
  rounding: "halfToEven",
  absent: noneAbsent,
};
