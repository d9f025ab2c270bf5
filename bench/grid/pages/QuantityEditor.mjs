import { createElement } from "react";

const chosen = (input) => input?.select();

/** The editor of a quantity: Enter takes what was typed. */
export const QuantityEditor = ({ row, take }) =>
  createElement("input", {
    ref: chosen,
    defaultValue: row.quantity,
    onKeyDown: ({ key, currentTarget }) => key === "Enter" && take(row.place, currentTarget.value),
  });
