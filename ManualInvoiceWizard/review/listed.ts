import { isolated } from "../../shared/core/isolated";

/** Names from data in one row, each isolated, so that none turns the others around. */
export const listed = (names: readonly string[]): string => names.map(isolated).join(", ");
