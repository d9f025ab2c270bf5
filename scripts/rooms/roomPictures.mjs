import { projectRoot } from "../projectRoot.mjs";
import { drawnRooms, themes } from "./drawnRooms.mjs";
import { inLayers } from "./layers.mjs";
import { placed } from "./placed.mjs";
import { roomArrows } from "./roomArrows.mjs";

/**
 * The picture of the rooms in ARCHITECTURE.md, once for a light page and once for a dark one.
 *
 * @returns {{ path: string, svg: string }[]} path below the project; the same for the same imports
 */
export function roomPictures(root = projectRoot) {
  const picture = laidOut(roomArrows(root));
  return Object.entries(themes).map(([name, theme]) => ({
    path: `docs/pictures/rooms-${name}.svg`,
    svg: drawnRooms(picture, theme),
  }));
}

/** Where everything stands in the picture of these rooms and arrows. */
export const laidOut = (given) => placed(inLayers(given));
