/** Long enough for the browser to have begun. */
const kept = 60_000;

/**
 * Gives the user a text as a file to save.
 *
 * @returns whether the page can; what the browser or a frame without downloads does then, nobody tells
 */
export function saveFile(name: string, type: string, text: string): boolean {
  if (typeof URL.createObjectURL !== "function") return false;
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), kept);
  return true;
}
