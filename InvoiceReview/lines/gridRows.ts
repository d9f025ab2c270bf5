import { grouped } from "../../shared/core/grouped";
import { RowId } from "../../shared/invoicing/ids";
import { compareGroups, GroupKind, groupKey, Grouping, groupValue } from "../../shared/invoicing/arranging/grouping";
import { LineDetail, LoadedInvoice } from "../../shared/invoicing/invoice";
import { UnreadRow } from "../../shared/invoicing/unreadRow";

/** One row of the line grid, in the order shown: groups from the outermost in, then their lines. */
export type GridRow =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly by: GroupKind;
      /** What its lines share. */
      readonly value: string;
      readonly isInner: boolean;
    }
  | { readonly kind: "detail"; readonly key: string; readonly row: RowId }
  /** What could not be read; null is its heading. */
  | { readonly kind: "unread"; readonly key: string; readonly unread: UnreadRow | null };

/**
 * The rows to be shown; first those that could not be read, where there are any. A collapsed group shows its heading
 * alone; groups without a line are left out, but for an invoice's own lines where nothing is left out.
 *
 * @param details those of its line details that are shown, in their order
 * @param listed null shows all that could not be read; otherwise only these
 */
export function gridRows(
  { lines, details: all, unread }: LoadedInvoice,
  details: readonly LineDetail[],
  grouping: Grouping,
  collapsed: ReadonlySet<string>,
  listed: ReadonlySet<RowId> | null,
): readonly GridRow[] {
  const lineIds: readonly string[] = lines.map(({ id }) => id);
  const rowsIn = (inGroup: readonly LineDetail[], [by, ...inner]: Grouping, above: string): readonly GridRow[] => {
    if (!by) return inGroup.map(({ id: row }) => ({ kind: "detail", key: row, row }));
    const byValue = grouped(inGroup, (detail) => groupValue(by, detail));
    const values =
      by === "line"
        ? lineIds.filter((id) => byValue.has(id) || (above === "" && details.length === all.length))
        : [...byValue.keys()].sort((a, b) => compareGroups(by, a, b));
    return values.flatMap((value) => {
      const key = groupKey(by, value, above);
      const heading: GridRow = { kind: "group", key, by, value, isInner: above !== "" };
      return collapsed.has(key) ? [heading] : [heading, ...rowsIn(byValue.get(value) ?? [], inner, key)];
    });
  };
  const unreadShown = unread.filter(({ id }) => listed?.has(id as RowId) ?? true);
  return [
    ...(unreadShown.length === 0 ? [] : [null, ...unreadShown].map(unreadGridRow)),
    ...rowsIn(details, grouping, ""),
  ];
}

const unreadGridRow = (unread: UnreadRow | null, place: number): GridRow => ({
  kind: "unread",
  key: `unread ${place}`,
  unread,
});
