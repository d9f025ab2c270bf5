/** Closes a switch: a member added to a union without a case here no longer compiles. */
export function assertNever(value: never): never {
  throw new Error(JSON.stringify(value));
}
