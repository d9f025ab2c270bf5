/** How metadata calls columns that hold amounts. */
export const amountTypes: readonly unknown[] = ["Money", "Decimal", "Double"];
