/** Where the lines of one invoice are read by themselves, as when it is opened; the list reads those of several. */
export const linesOf = (invoice: string): string =>
  `^msdyn_invoicelinetransactions.*PropertyValues=(\\[|%5B)('|%27)${invoice}('|%27)(\\]|%5D)`;
