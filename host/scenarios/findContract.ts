import type { ContractLineSeed, ContractSeed } from "./contractSeed";
import { contosoContracts } from "./contosoContracts";
import { largeBacklogContract } from "./largeBacklogContract";
import { wizardContracts } from "./wizardContracts";
import { workedContracts } from "./workedContracts";

const contracts: readonly ContractSeed[] = [
  ...contosoContracts,
  ...wizardContracts,
  ...workedContracts,
  largeBacklogContract,
];

/** The currency code of a contract. */
export function currencyOfContract(key: string): string {
  return contractNamed(key).currency;
}

/** The key of the account that a contract is for. */
export function customerOfContract(key: string): string {
  return contractNamed(key).customer ?? key;
}

/** A contract line together with the project and the name that its invoice lines take over. */
export function contractLineNamed(contract: string, line: string): ContractLineSeed {
  const found = contractNamed(contract).lines.find((each) => each.key === line);
  if (!found) throw new Error(`The seed has no contract line ${contract}/${line}.`);
  return found;
}

/** The name of a contract, which its invoices take over (facts 1.1). */
export function contractName(key: string): string {
  return contractNamed(key).name;
}

function contractNamed(key: string): ContractSeed {
  const found = contracts.find((each) => each.key === key);
  if (!found) throw new Error(`The seed has no contract ${key}.`);
  return found;
}
