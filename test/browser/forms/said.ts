import { pseudoText, type Pseudo } from "../../../host/web/texts/pseudoTexts";
import { readResx } from "../../repository/readResx";

/** What a control's text is in a form of the page; without gaps, or up to the first. */
export type Said = (key: string) => string;

/** The texts of a control as English has them, or as a pseudo language does. */
export function saidBy(control: "InvoiceReview" | "ManualInvoiceWizard", pseudo?: Pseudo): Said {
  const english = readResx(control, 1033);
  return (key) => {
    const text = english.get(key);
    if (text === undefined) throw new Error(`${control} has no text ${key}.`);
    return pseudo ? pseudoText(text, pseudo) : text;
  };
}
