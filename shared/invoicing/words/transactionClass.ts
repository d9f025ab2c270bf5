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

/** The platform's rarer types are offered only where something has them. */
const rare: readonly TransactionClass[] = ["tax", "other"];

/** The types that a user is offered to choose from, also those with nothing in them. */
export const offeredTypes = (items: Iterable<{ readonly itemType: TransactionClass }>): readonly TransactionClass[] => {
  const found = new Set(Array.from(items, ({ itemType }) => itemType));
  return transactionClasses.filter((type) => !rare.includes(type) || found.has(type));
};
