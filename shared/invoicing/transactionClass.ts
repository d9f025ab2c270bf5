/** What kind of work an invoice line detail bills. Shown in this order. */
export const transactionClasses = [
  "time",
  "expense",
  "material",
  "fee",
  "milestone",
  "product",
  "tax",
  "other",
] as const;

export type TransactionClass = (typeof transactionClasses)[number];
