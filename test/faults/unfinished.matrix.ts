import { matrixOf } from "./matrix";
import { unfinishedJourneys } from "./wizardJourneys";

matrixOf(unfinishedJourneys);
