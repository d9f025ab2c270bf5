import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inProject } from "./projectRoot.mjs";
import { roomPictures } from "./rooms/roomPictures.mjs";

/** Draws the rooms and their arrows anew from the imports: `npm run rooms`. */
for (const { path, svg } of roomPictures()) {
  mkdirSync(dirname(inProject(path)), { recursive: true });
  writeFileSync(inProject(path), svg);
  console.log(path);
}
