/** The quick tests beside a room's own that say what its functions must do: what both screens make of them. */
const screens = [
  "InvoiceReview/*/{actions,cellText,edits,editsOver,grid,headerText,list,openEditor,outcomes}",
  "ManualInvoiceWizard/*/{cutOff,nextBlockers,unfinishedIntent,wizardReducer,wizardSelectors}",
];

/** Thousands of faulty ways through the host, for laws that hold over all of them: a minute for each change. */
const laws = ["creationAtMostOnce", "atMostOnce", "savedRows"];

/** Which tests specify each room, as paths under test. What runs a browser, or a host for minutes, is not among them. */
export const rooms = {
  calculation: ["calculation/*", "invoicing/**/*"],
  invoicing: ["invoicing/**/*", ...screens],
  procedures: [`procedures/**/!(${laws.join("|")})`],
};
