import * as React from "react";
import { ContractId } from "../../shared/invoicing/ids";
import { useSurroundings } from "../../shared/ui/surroundings";
import { PageHeading } from "../review/PageHeading";
import { OpenProject } from "../review/work";
import { ContractPicker } from "./ContractPicker";

interface FirstStepProps {
  readonly open: OpenProject;
  readonly chosen: ContractId | null;
  /** What can be done once a contract is chosen; till then, what is waited for. */
  readonly children: React.ReactNode;
}

/** Step 1: which contract, and below it what to invoice. To the user one page, so that the focus stays where it was. */
export function FirstStep({ open, chosen, children }: FirstStepProps): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <>
      <PageHeading step={1} title={texts("Parameters_Title")} />
      <ContractPicker open={open} chosen={chosen} />
      {children}
    </>
  );
}
