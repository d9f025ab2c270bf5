/** Texts that say that something is wrong, or why something cannot be done; an administrator is asked about each. */
export const saysWrong: readonly RegExp[] = [
  /^(?:Error|Failed|Blocked|Refused|Refusal|Stop)_\w+$/,
  /^\w+_(?:Failed|FactsFailed)$/,
  /^(?:Broken_Title|Setup_Title|NotKnown_Title|Unfinished_Title)$/,
  /^Placement_(?:unsupportedTable|noInvoice)$/,
  /^End_(?:refused|notCreated|stopped|notKnownYet|notForgotten)$/,
];

/** What else warns, keeps back or needs a look; whoever works with the screen meets each without an administrator. */
export const warns: readonly RegExp[] = [
  ...saysWrong,
  /^(?:Attention|Blocker|Warning|Problem|Released|Reason|Notice|Kept)_[a-z]\w*$/,
  /^(?:Outcome|Note)_[a-z]+(?:[A-Z][a-z]+)*$/,
  /^(?:Conflict|LookAt|Kept|Difference|Gaps|Drafts|Nothing|Rounded|Near)_Title(?:_Many)?$/,
  /^(?:Nothing|Unfinished|End)_[a-z]\w*$/,
  /^(?:Standing_stale|Busy_Waiting|List_Empty|Ages_unknown|Near_Mark|Pending_None|Pending_is_\w+|Dialog_Blocked)$/,
  /^(?:Many_(?:TooMany|NoneFor|UnderWay|Cancelled|is_\w+)|Changes_(?:Beyond|Sign)|Compare_Currencies)$/,
  /^(?:CutOff_(?:noDate|tooEarly|inFuture|Later_Many)|Moving|Dropped_Many|Lacking_Many)$/,
  /^(?:Contract_(?:OtherProjects|Customers|Retainers)|Header_(?:nameMissing|dateUnread)|Unread_\w+)$/,
  /^(?:Result_(?:Unchanged|NotSaved)|Summary_unread_Many|Cell_ShownOnly)$/,
];

/** What to do about it, details, and the form for one where there is one for many: explained with the others. */
const isFurther = (key: string): boolean => /_(?:Do|After|Detail|One)$/.test(key);

/** The keys of a control's texts that must be explained. */
export const keysSaying = (texts: ReadonlyMap<string, string>, patterns: readonly RegExp[]): string[] =>
  [...texts.keys()].filter((key) => patterns.some((each) => each.test(key)) && !isFurther(key));
