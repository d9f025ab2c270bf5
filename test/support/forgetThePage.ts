import { controls } from "../../InvoiceReview/app/pageMemory";
import type { Remembered } from "../../InvoiceReview/app/reviewState";

/** As after loading the page anew: nothing of an earlier test is left in its memory. */
export const forgetThePage = (): void => controls.clear();

/** What a control that has gone left behind on the page. */
export const leftBehind = (left: Remembered): unknown => controls.set({ state: () => left }, true);
