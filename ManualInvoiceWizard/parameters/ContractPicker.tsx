import * as React from "react";
import { ContractId } from "../../shared/invoicing/ids";
import { useSurroundings } from "../../shared/ui/surroundings";
import { OpenProject } from "../review/work";
import { UnreadContracts } from "./UnreadContracts";
import { useStore } from "../../shared/ui/room";
import { ParametersEvent } from "./parametersEvent";
import { ReviewState } from "../review/reviewState";

interface ContractPickerProps {
  readonly open: OpenProject;
  readonly chosen: ContractId | null;
}

/** Asked only where the project is on several contracts; the only one is named, and so is each that could not be read. */
export function ContractPicker({ open, chosen }: ContractPickerProps): React.ReactElement | null {
  const { texts } = useSurroundings();
  const store = useStore<ReviewState, ParametersEvent>();
  const name = React.useRef(`contract-${open.project.id}`);
  const [only, ...others] = open.contracts;
  if (!only) return null;
  return (
    <>
      {others.length === 0 ? (
        <p>
          {texts("Contract_Title")}
          {": "}
          <strong>
            <bdi>{only.name}</bdi>
          </strong>
          {` · ${only.currency.code}`}
        </p>
      ) : (
        <fieldset className="pinv-choices pinv-contracts">
          <legend>{texts("Contract_Title")}</legend>
          {open.contracts.map((contract) => (
            <label key={contract.id} className="pinv-choice">
              <input
                type="radio"
                name={name.current}
                checked={contract.id === chosen}
                onChange={() => store.dispatch({ type: "contractChosen", contract: contract.id })}
              />
              <bdi className="pinv-choice-name">{contract.name}</bdi>
              <span className="pinv-choice-tally">{contract.currency.code}</span>
            </label>
          ))}
        </fieldset>
      )}
      <UnreadContracts rows={open.unreadContracts} />
    </>
  );
}
