import { Assumption } from "./assumption";
import { ofCreation } from "./ofCreation";
import { ofInstallation, ofReads, ofWrites } from "./ofPlatform";
import { ofLinks, ofProgress, ofReview } from "./ofReview";

/** Every row of docs/assumptions.md, in its order. */
export const assumptions: readonly Assumption[] = [
  ...ofReview,
  ...ofReads,
  ...ofLinks,
  ...ofWrites,
  ...ofProgress,
  ...ofCreation,
  ...ofInstallation,
];
