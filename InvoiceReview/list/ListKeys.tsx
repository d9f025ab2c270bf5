import * as React from "react";
import { Rows } from "../../shared/ui/Rows";
import { useSurroundings } from "../../shared/ui/surroundings";
import { OwnDialog } from "../../shared/ui/OwnDialog";

const keys = ["rows", "cells", "select", "all", "open", "step", "copy", "widen", "help"] as const;

/** The keys of the list, for whoever pressed `?`. */
export function ListKeys({ onDismiss }: { readonly onDismiss: () => void }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <OwnDialog title={texts("List_Keys")} widthPx={480} out={texts("Dialog_Dismiss")} onDismiss={onDismiss}>
      <Rows items={keys.map((key) => texts(`List_Key_${key}`))} />
    </OwnDialog>
  );
}
