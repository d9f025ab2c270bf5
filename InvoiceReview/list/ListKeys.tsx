import * as React from "react";
import { DefaultButton, Dialog, DialogFooter, useTheme } from "@fluentui/react";
import { useSurroundings } from "../../shared/ui/surroundings";
import { themed } from "../../shared/ui/themed";

const keys = ["rows", "cells", "select", "all", "open", "step", "copy", "widen", "help"] as const;

/** The keys of the list, for whoever pressed `?`. */
export function ListKeys({ onDismiss }: { readonly onDismiss: () => void }): React.ReactElement {
  const { texts } = useSurroundings();
  const theme = useTheme();
  return (
    <Dialog
      hidden={false}
      onDismiss={onDismiss}
      minWidth="min(480px, 94vw)"
      dialogContentProps={{ title: texts("List_Keys"), closeButtonAriaLabel: texts("Dialog_Dismiss") }}
      modalProps={{ className: "pinv-dialog" }}
    >
      <div {...themed("pinv-dialog-body", theme)}>
        <ul>
          {keys.map((key) => (
            <li key={key}>{texts(`List_Key_${key}`)}</li>
          ))}
        </ul>
      </div>
      <DialogFooter>
        <DefaultButton text={texts("Dialog_Dismiss")} onClick={onDismiss} />
      </DialogFooter>
    </Dialog>
  );
}
