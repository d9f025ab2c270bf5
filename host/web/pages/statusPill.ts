import type { WireRow } from "../dataSet/entityRecord.js";
import { element } from "../dom/element.js";
import { fieldText } from "./fieldText.js";

/** How each project invoice status looks: draft, in review, confirmed, paid. */
const tones = new Map<unknown, string>([
  [192350000, "neutral"],
  [192350001, "warning"],
  [192350002, "success"],
  [192350003, "success"],
]);

/** The project invoice status as a pill; the words carry it, the colour only supports them. */
export function statusPill(row: WireRow): HTMLElement {
  const tone = tones.get(row.msdyn_projectinvoicestatus) ?? "neutral";
  return element("span", { class: `pill ${tone}` }, fieldText(row, "msdyn_projectinvoicestatus"));
}
