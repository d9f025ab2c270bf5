import { LoadedInvoice } from "../invoice";
import { isSameSource } from "./sourceFigures";

/** Whether the same transactions stand behind the rows: what sending writes off was named by them. */
export const areSourcesSame = (seen: LoadedInvoice, now: LoadedInvoice): boolean =>
  now.details.every(({ id, source }) => isSameSource(seen.detailById.get(id)?.source ?? null, source));
