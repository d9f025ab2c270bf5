import { actualBacklog, milestoneBacklog } from "../shared/dataverse/creation/backlogTables";
import { Leanings } from "../shared/dataverse/organisation/leanings";
import { invoiceTable, projectTable } from "../shared/dataverse/tables";
import { totalsOfInvoices } from "./evidence/rollUps";
import { Found } from "./found";
import { journalsOf } from "./placements";
import { productFrom, recalculateFlaws } from "../shared/invoicing/acts/product";
import { productVersion } from "./productVersion";
import { Seen, statusOf, valueOf } from "./seen";
import { Row, row, same } from "./verdict";
import { words } from "./words";

/** What is worth knowing of an organisation, beside what the controls read and write in it. */
export const organisationRows = (leanings: Leanings, found: Found): readonly Row[] => [
  ...solutionRows(found),
  totalsRow(found),
  ...[actualBacklog.name, milestoneBacklog.name].map((table) => zonelessRow(table, found)),
  toldRow("organization.pricingdecimalprecision", found.pricingDecimals, (decimals) => ({
    found: same(String(decimals)),
  })),
  stepsRow(found),
  privilegesRow(leanings, found),
];

/** A row that holds, or differs where there is something to do; or why nothing is to be seen. */
function toldRow<T>(
  what: string,
  seen: Seen<T>,
  tell: (value: T) => Pick<Row, "found"> & Partial<Pick<Row, "todo" | "verdict">>,
): Row {
  if (seen.kind !== "seen") return row(what, "byHand", words.unseen(statusOf(seen)));
  const { found, todo = null, verdict = todo ? "differs" : "holds" } = tell(seen.value);
  return row(what, verdict, found, { todo });
}

export const ours = "ProjectInvoicing";
const finance = /dualwrite/i;

function solutionRows({ solutions }: Found): readonly Row[] {
  const own = valueOf(solutions, []).find(({ name }) => name === ours);
  return [
    toldRow(`solution ${ours}`, solutions, () =>
      own ? { found: same(own.version) } : { found: words.notAmongSolutions, verdict: "byHand" },
    ),
    toldRow("solution Project Operations / PSA", solutions, (all) => versionTold(productVersion(all))),
    toldRow("solution Finance (dual-write)", solutions, (all) => {
      const linked = all.filter(({ name }) => finance.test(name)).map(({ name }) => name);
      return linked.length > 0
        ? { found: words.foundColumns(linked), todo: words.thousandLines }
        : { found: words.noneOfThem };
    }),
  ];
}

function versionTold(
  product: ReturnType<typeof productVersion>,
): Pick<Row, "found"> & Partial<Pick<Row, "todo" | "verdict">> {
  if (product === null) return { found: words.noneOfThem, verdict: "byHand" };
  const { name, version } = product;
  const found = same(`${name} ${version.join(".")}`);
  const known = productFrom(version.join("."), false);
  if (!known.isOperations) return { found, verdict: "byHand", todo: words.versionOfPsa };
  const [worst] = recalculateFlaws(known);
  return { found, ...(worst && { todo: words[worst] }) };
}

/** Later releases go by a date of transactions that knows no time zone. */
function zonelessRow(table: string, found: Found): Row {
  return toldRow(`${table}: TimeZoneIndependent`, found.behaviors(table), (behaviors) => {
    const names = [...behaviors].flatMap(([name, behavior]) => (behavior === "TimeZoneIndependent" ? [name] : []));
    return { found: names.length > 0 ? words.foundColumns(names) : words.noZonelessDate };
  });
}

/** A step on every column, or on the journal's, may refuse the journal's write. */
function stepsRow({ steps, placed }: Found): Row {
  const journals = placed.kind === "seen" ? journalsOf(placed.value) : [];
  return toldRow(`${projectTable.name}: sdkmessageprocessingstep`, steps, (all) => {
    const meet = all.filter(({ columns }) => columns.length === 0 || columns.some((each) => journals.includes(each)));
    return meet.length > 0
      ? { found: words.stepsMeet(meet.length, all.length), todo: words.tryJournal, verdict: "byHand" }
      : { found: words.stepsMeetNot(all.length) };
  });
}

function privilegesRow({ privileges }: Leanings, found: Found): Row {
  const names = [...new Set(privileges.map(({ kind, table }) => `prv${kind}${table}`))];
  return toldRow("RetrieveUserPrivileges", found.privileges, ({ holds }) => {
    const lacked = names.filter((name) => holds(name) === false);
    return lacked.length > 0
      ? { found: words.lacks(lacked), todo: words.grantThem }
      : { found: words.hasAll(names.length) };
  });
}

/** Not assumed of anything, and the plainest proof that both reckon alike. */
function totalsRow(found: Found): Row {
  const { verdict, found: said, todo = null } = totalsOfInvoices(found);
  return row(`${invoiceTable.name}.${invoiceTable.columns.total}`, verdict, said, { todo });
}
