import { Decimal } from "../../calculation/money";

export type WireValue = string | number | boolean | null | Decimal;

/** One flat JSON object, in the order given. A decimal goes digit for digit: JSON.stringify takes it through a double. */
export function exactJson(fields: readonly (readonly [string, WireValue])[]): string {
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${exactValue(value)}`).join(",")}}`;
}

function exactValue(value: WireValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const digits = value.toFixed();
  if (!/\d/.test(digits)) throw new Error(`Not a number: ${digits}`);
  return digits;
}
