/**
 * What the maker of this app set on the controls, beside their defaults; the page's switches go before it.
 * The host's line details keep their tax in a column, whose name the control has to be told; its sample Custom API is
 * named, so that `createMode=customApi` works.
 */
export const makersProperties: Readonly<Record<string, string>> = {
  taxColumn: "msdyn_tax",
  customApi: "sample_CreateProjectInvoice",
};
