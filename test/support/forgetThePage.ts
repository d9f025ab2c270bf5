import { controls } from "../../InvoiceReview/app/pageMemory";
import type { Workspaces } from "../../InvoiceReview/edits/workspace";

/** As after loading the page anew: nothing of an earlier test is left in its memory. */
export const forgetThePage = (): void => controls.clear();

/** What a control that has gone left behind on the page. */
export const leftBehind = (workspaces: Workspaces): unknown => controls.set({ state: () => ({ workspaces }) }, true);
