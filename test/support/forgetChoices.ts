import { keepChoices, takeUpChoices } from "../../ManualInvoiceWizard/app/pageMemory";

/** As after loading the page anew: nothing that was chosen earlier is in its memory. */
export function forgetChoices(): void {
  const nobody = {};
  takeUpChoices(nobody);
  keepChoices(nobody, new Map());
}
