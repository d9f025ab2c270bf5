/** A turn that one has and the others wait for, in the order in which they came. */
export interface OneAtATime {
  readonly take: () => Promise<void>;
  /** Gives it to the next; nothing where nobody has it. */
  readonly give: () => void;
}

export function createOneAtATime(): OneAtATime {
  let isTaken = false;
  const waiting: (() => void)[] = [];
  return {
    take: async () => {
      if (isTaken) return new Promise((resolve) => waiting.push(resolve));
      isTaken = true;
    },
    give: () => {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
}
