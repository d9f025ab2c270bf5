import { Surroundings } from "./surroundings";

/**
 * The address of the guide in the user's language, at what it says of one thing.
 *
 * @param entry a place of the guide (`<a id="review-…">` in docs/user.md), or the key of a text that it explains
 */
export const helpPage = ({ texts, pages }: Surroundings, entry: string): string => pages + texts("Help_Page") + entry;

/** Opens it beside what the user is at. */
export const openHelp = (surroundings: Surroundings, entry: string): void =>
  void window.open(helpPage(surroundings, entry), "_blank", "noreferrer");
