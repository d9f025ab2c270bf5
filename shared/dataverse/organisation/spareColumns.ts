import { Column } from "../columns";

/**
 * Columns by table, as read rows name them. Each is named as a property of its table and never by a text: a bundle makes
 * such properties short.
 */
export type SpareColumns = readonly (readonly [table: string, columns: readonly Column[]])[];
