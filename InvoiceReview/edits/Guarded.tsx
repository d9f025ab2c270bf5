import * as React from "react";
import { hasEdits } from "./pendingEdits";
import { useSurroundings } from "../../shared/ui/surroundings";
import { CopyButton } from "../../shared/ui/CopyButton";
import { Workspace } from "./workspace";
import { ErrorBoundary } from "../../shared/ui/ErrorBoundary";
import { keptWords, pendingWords, toCopy } from "./unsavedText";
import { useSelected, useStore } from "../../shared/ui/room";
import { EditEvent } from "./editEvent";
import { EditsState } from "./editsState";

/** A part of the screen: a mistake in it takes no other part along, and leaves what is unsaved to be copied. */
export const Guarded = ({ children }: { readonly children: React.ReactNode }): React.ReactElement => (
  <ErrorBoundary rescue={<CopyUnsaved />}>{children}</ErrorBoundary>
);

function CopyUnsaved(): React.ReactElement | null {
  const surroundings = useSurroundings();
  const store = useStore<EditsState, EditEvent>();
  const isUnsaved = useSelected(({ workspaces }: EditsState) =>
    [...workspaces.values()].some(({ edits, kept }) => hasEdits(edits) || kept.size > 0),
  );
  const textOf = (each: Workspace): string =>
    toCopy(each, [...pendingWords(each, surroundings), ...keptWords(each, surroundings)]);
  const all = (): string => [...store.state().workspaces.values()].map(textOf).filter(Boolean).join("\n");
  return isUnsaved ? <CopyButton text={surroundings.texts("Broken_Copy")} copied={all} /> : null;
}
