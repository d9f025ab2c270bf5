import { Work } from "../review/work";

export interface AtParameters {
  readonly step: "parameters";
  readonly work: Work;
}
