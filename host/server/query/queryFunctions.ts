/**
 * The query functions of `$filter` by what they mean in FetchXML (Web API "Query function reference"). The others of
 * that page are refused by name.
 */
export const queryFunctions: ReadonlyMap<string, string> = new Map([
  ["In", "in"],
  ["NotIn", "not-in"],
  ["Between", "between"],
  ["NotBetween", "not-between"],
  ["EqualUserId", "eq-userid"],
  ["NotEqualUserId", "ne-userid"],
  ["On", "on"],
  ["NotOn", "not-on"],
  ["OnOrBefore", "on-or-before"],
  ["OnOrAfter", "on-or-after"],
  ["Today", "today"],
  ["Yesterday", "yesterday"],
  ["Tomorrow", "tomorrow"],
  ["ThisMonth", "this-month"],
  ["LastMonth", "last-month"],
  ["NextMonth", "next-month"],
  ["ThisYear", "this-year"],
  ["LastYear", "last-year"],
  ["NextYear", "next-year"],
  ["Last7Days", "last-seven-days"],
  ["Next7Days", "next-seven-days"],
  ["LastXDays", "last-x-days"],
  ["NextXDays", "next-x-days"],
]);
