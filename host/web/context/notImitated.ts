/** Refuses by name what this host does not imitate, so that a control never takes silence for success. */
export function notImitated(member: string): never {
  throw new Error(`The local host does not imitate ${member}.`);
}

/** The same refusal for members that answer with a promise. */
export function refusal(member: string): Promise<never> {
  return Promise.reject(new Error(`The local host does not imitate ${member}.`));
}
