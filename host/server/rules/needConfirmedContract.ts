import { refusedByRule } from "../apiError";
import type { Row } from "../store/records";

/** `msdyn_psastatusreason` Confirmed (facts 1.5). */
const confirmed = 192350003;

/** Facts 3.3: invoicing starts after the deal is won; that the contract has to be Confirmed is an inference. */
export function needConfirmedContract(contract: Row): void {
  if (contract["msdyn_psastatusreason"] === confirmed) return;
  throw refusedByRule("An invoice can be created for a confirmed project contract only.");
}
