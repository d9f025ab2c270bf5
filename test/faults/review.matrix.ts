import { matrixOf } from "./matrix";
import { reviewJourneys } from "./reviewJourneys";

matrixOf(reviewJourneys);
