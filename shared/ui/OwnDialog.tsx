import * as React from "react";
import { DefaultButton, Dialog, DialogFooter, PrimaryButton, useTheme } from "@fluentui/react";
import { Busy } from "./Busy";
import { themed } from "./themed";
import { useSurroundings } from "./surroundings";

interface OwnDialogProps {
  readonly title: string;
  /** In pixels, where the screen has as many. */
  readonly widthPx: number;
  /** What is agreed to; it stays open beside it until one of the two is pressed. */
  readonly agree?: { readonly text: string; readonly isOff: boolean; readonly onClick: () => void };
  /** The word of the button that leads out. */
  readonly out: string;
  readonly onDismiss: () => void;
  readonly children: React.ReactNode;
}

/** A dialog of the control: its colours, what it waits for, and the buttons, the last of which leads out of it. */
export function OwnDialog({ title, widthPx, agree, out, onDismiss, children }: OwnDialogProps): React.ReactElement {
  const { texts } = useSurroundings();
  const theme = useTheme();
  return (
    <Dialog
      hidden={false}
      onDismiss={onDismiss}
      minWidth={`min(${widthPx}px, 94vw)`}
      dialogContentProps={{ title, closeButtonAriaLabel: texts("Dialog_Dismiss") }}
      modalProps={{ isBlocking: agree !== undefined, className: "pinv-dialog" }}
    >
      <div {...themed("pinv-dialog-body", theme)}>
        <Busy />
        {children}
      </div>
      <DialogFooter>
        {agree && <PrimaryButton text={agree.text} disabled={agree.isOff} onClick={agree.onClick} />}
        <DefaultButton text={out} onClick={onDismiss} />
      </DialogFooter>
    </Dialog>
  );
}
