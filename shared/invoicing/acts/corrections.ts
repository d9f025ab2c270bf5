import { changeOfAll } from "../../calculation/correction";
import { Decimal, MoneyRules } from "../../calculation/money";
import { previewDetail } from "../edits/previewDetail";
import { DetailEdit } from "../edits/rowEdit";
import { RowId } from "../ids";
import { LineDetail, LoadedInvoice } from "../invoice";
import { SourceFigures } from "./sourceFigures";

/** What a line corrects: the sale that was billed. Null where it corrects nothing, or nobody could tell what. */
export const originalOf = ({ isCorrection, source }: LineDetail): SourceFigures | null =>
  isCorrection && source !== "unknown" ? source : null;

/** What a corrective draft changes of what was billed, with its pending edits; a line that is taken off changes nothing. */
export const correctionSum = (
  { details }: LoadedInvoice,
  edits: ReadonlyMap<RowId, DetailEdit>,
  rules: MoneyRules,
): Decimal =>
  changeOfAll(
    details.flatMap((detail) => {
      const edit = edits.get(detail.id);
      const original = originalOf(detail);
      return original && !edit?.isRemoved ? [[edit ? previewDetail(detail, edit, rules) : detail, original]] : [];
    }),
  );
