/** A decimal that goes onto the wire digit for digit; JSON.stringify would take it through a double. */
export class ExactNumber {
  constructor(readonly digits: string) {
    if (!/^-?\d+(\.\d+)?$/.test(digits)) throw new Error(`Not plain decimal digits: ${digits}`);
  }
}

export type WireValue = string | number | boolean | null | ExactNumber;

/** One flat JSON object, in the order given. */
export function exactJson(fields: readonly (readonly [string, WireValue])[]): string {
  const written = fields.map(
    ([name, value]) => `${JSON.stringify(name)}:${value instanceof ExactNumber ? value.digits : JSON.stringify(value)}`,
  );
  return `{${written.join(",")}}`;
}
