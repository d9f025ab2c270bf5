/** The same, the first time that it is called; nothing after that. */
export function once(begin: () => void): () => void {
  let isBegun = false;
  return () => {
    if (!isBegun) begin();
    isBegun = true;
  };
}
