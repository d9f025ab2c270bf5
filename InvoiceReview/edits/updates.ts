import { Transition } from "../../shared/core/createStore";
import { InvoiceId } from "../../shared/invoicing/ids";
import { hasRow, LoadedInvoice } from "../../shared/invoicing/invoice";
import { lineOutcomes } from "../../shared/invoicing/acts/lineOutcome";
import { figureDifferences } from "../../shared/invoicing/acts/figureDifferences";
import { keptAfterRead } from "./keptEdits";
import { WrittenRow } from "../../shared/procedures/review/reviewPort";
import { loadedOpen, rulesOf, workspaceOf } from "./selectors";
import { ReadEffect } from "./editEvent";
import { EditsState } from "./editsState";
import { hasUnsaved, Workspace } from "./workspace";
import { totalsOf } from "../../shared/invoicing/invoiceFigures";

/** The state with part of one invoice's workspace changed. With nothing left unsaved, no invoice is held for it. */
export function withWorkspace<State extends EditsState>(
  state: State,
  id: InvoiceId,
  change: Partial<Workspace>,
): State {
  const next = { ...workspaceOf(state, id), ...change };
  const workspaces = new Map(state.workspaces).set(id, hasUnsaved(next) ? next : { ...next, seen: null });
  return { ...state, workspaces };
}

/** Asks for an invoice to be read: of several answers only the last one asked for counts, as it is the newest. */
export function withReadAsked<State extends EditsState>(state: State, id: InvoiceId): Transition<State, ReadEffect> {
  const asked = workspaceOf(state, id).asked + 1;
  return [withWorkspace(state, id, { asked }), { effect: "readInvoice", id, asked }];
}

/**
 * Takes a fresh read in: edits that arrived are gone, the rest keep their base, totals and differences are worked out
 * anew, and what was asked for before is let go. Edits whose line is gone, and all of an invoice that is no draft any
 * more, can never be saved: they are kept to be copied. A read of an invoice that is no longer open still settles its
 * edits.
 */
export function withRead<State extends EditsState>(
  state: State,
  read: LoadedInvoice,
  saved: readonly WrittenRow[] = [],
): State {
  const id = read.invoice.id;
  const workspace = workspaceOf(state, id);
  const { edits, kept } = keptAfterRead(workspace, read, saved);
  const refused = new Map([...workspace.refused].filter(([row]) => row === "header" || edits.rows.has(row)));
  const toLookAt = new Set([...workspace.toLookAt].filter((row) => hasRow(read, row)));
  const next = withWorkspace(state, id, {
    edits,
    kept,
    seen: read,
    refused,
    toLookAt,
    asked: workspace.asked + 1,
  });
  if (next.open?.id !== id) return next;
  const grouping = loadedOpen(next)?.load.totals.grouping;
  const rules = rulesOf(next, read.invoice);
  const load = {
    kind: "loaded" as const,
    loaded: read,
    totals: totalsOf(read, edits.rows, rules, grouping),
    differences: figureDifferences(read, rules),
    outcomes: read.details.flatMap((line) => lineOutcomes(line, rules)),
  };
  return { ...next, open: { ...next.open, load } };
}
