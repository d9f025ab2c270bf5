import { Texts } from "../../shared/core/texts";
import { StepBlocker } from "./stepBlockers";
import { describeRefusal } from "./describeRefusal";

/** Why a step's button is disabled, in words. */
export const describeBlocker = (blocker: StepBlocker, texts: Texts): string =>
  blocker.kind === "refused" ? describeRefusal(blocker.refusal, texts) : texts(`Blocker_${blocker.kind}`);
