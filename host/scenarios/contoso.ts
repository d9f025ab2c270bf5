import type { Records } from "../server/store/records";
import { seedSmall } from "./small";

/** The demonstration organisation. */
export function seedContoso(records: Records): void {
  seedSmall(records);
}
