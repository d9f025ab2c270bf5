import { GroupKind } from "../../shared/invoicing/arranging/grouping";
import { InvoiceLine } from "../../shared/invoicing/invoice";
import { CalendarDate } from "../../shared/invoicing/words/calendarDate";
import { noAmount } from "../../shared/invoicing/words/formats";
import { TransactionClass } from "../../shared/invoicing/words/transactionClass";
import { Surroundings } from "../../shared/ui/surroundings";

/** What a group is called: by what its lines share. `line`: the invoice line that they are on, where that is it. */
export function describeGroup(
  by: GroupKind,
  value: string,
  line: InvoiceLine | undefined,
  { texts, formats }: Surroundings,
): string {
  const names: Readonly<Record<GroupKind, () => string>> = {
    line: () => line?.name ?? "",
    class: () => texts(`Class_${value as TransactionClass}`),
    role: () => value,
    resource: () => value,
    task: () => value,
    day: () => formats.day((value || null) as CalendarDate | null),
  };
  return names[by]() || noAmount;
}
