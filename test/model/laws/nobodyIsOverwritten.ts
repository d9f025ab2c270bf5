import { changesIn, type Law } from "../witness";

/**
 * A field changes only because somebody asked for that value, and on the version that they had seen: a change by
 * another in between is a conflict to be settled, never overwritten. Nothing changes a row by itself.
 */
export const nobodyIsOverwritten: Law = ({ before, after, wanted, isCrowded }) =>
  changesIn({ before, after }).flatMap(({ row, field, value }) => {
    if (field === "added") return [];
    const asked = wanted.filter((each) => each.row === row && each.field === field && each.value === value);
    const said = `${field} of ${row} became ${value}`;
    if (asked.length === 0) return [`${said}, and nobody had asked for it`];
    const version = (before.rows.get(row) ?? before.invoices.get(row))?.version;
    return isCrowded || asked.some((each) => each.version === null || each.version === version)
      ? []
      : [`${said} over ${version}, which ${asked.map(({ by }) => by).join()} had not seen`];
  });
