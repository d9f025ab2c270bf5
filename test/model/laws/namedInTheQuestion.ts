import { postedLedger } from "../../support/postedLedger";
import type { AgreedActs } from "../agreed";
import type { World } from "../world";

/** How an invoice came to be posted, as far as a Send question goes. */
export type Posting = "named" | "raced" | "unnamed";

/**
 * Nothing is posted that no Send question named: the write-offs, credits and raises in the ledger are those of a
 * question that a user agreed to. Between the procedure's last look and the platform's work somebody else may still
 * change a row; no request of the platform's can keep that out, so that such a posting is only told apart.
 */
export async function postingOf(world: World, acts: AgreedActs, invoice: string): Promise<Posting> {
  const { changes, posted, now } = world.witness;
  const ledger = (await postedLedger(world, invoice)) ?? [];
  const minorUnit = 10 ** (4 - (now.invoices.get(invoice)?.decimals ?? 2));
  const asked = acts.all.filter((each) => each.act === "send" && each.invoice === invoice && each.lookedAt !== null);
  if (asked.some(({ question }) => isSame(question, ledger, minorUnit))) return "named";
  const until = posted.get(invoice) ?? 0;
  const isRaced = asked.some(({ lookedAt }) =>
    changes.some((change) => change.invoice === invoice && change.seq > (lookedAt ?? 0) && change.seq <= until),
  );
  return isRaced ? "raced" : "unnamed";
}

/**
 * Whether two lists name the same in the same money. Of a row that is a credit too the platform rounds what it writes
 * off and what it credits together, and the question names them apart: there a minor unit may lie between them.
 */
function isSame(question: readonly string[], ledger: readonly string[], minorUnit: number): boolean {
  const credits = new Set(ledger.flatMap((said) => (said.startsWith("negative ") ? said.split(" ")[1] : [])));
  return (
    question.length === ledger.length &&
    question.every((named, place) => {
      const said = ledger[place] ?? "";
      const [[kind, row, amount], [ofKind, ofRow, ofAmount]] = [named.split(" "), said.split(" ")];
      const may = kind === "writtenOff" && credits.has(row) ? minorUnit : 0;
      return named === said || (kind === ofKind && row === ofRow && Math.abs(Number(amount) - Number(ofAmount)) <= may);
    })
  );
}
