import { matrixOf } from "./matrix";
import { creatingJourneys } from "./wizardJourneys";

matrixOf(creatingJourneys);
