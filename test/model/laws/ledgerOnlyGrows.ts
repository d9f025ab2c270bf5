import type { Law } from "../witness";

/** Actuals are facts: none goes, and the money of none changes. What was wrong is reversed by new ones. */
export const ledgerOnlyGrows: Law = ({ before, after }) =>
  [...before.actuals.values()].flatMap((was) => {
    const is = after.actuals.get(was.id);
    const money = ["type", "quantity", "price", "amount", "isChargeable"] as const;
    return is && money.every((part) => is[part] === was[part]) ? [] : [`The actual ${was.id} changed or went`];
  });
