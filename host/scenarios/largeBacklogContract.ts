import type { ContractSeed, ProjectSeed } from "./contractSeed";

/** The project of the large backlog. */
export const largeBacklogProject: ProjectSeed = {
  key: "network",
  name: "Network upgrade",
  contract: "network",
  tasks: ["North", "South"],
};

/** The contract of the large backlog: four lines of time and material. */
export const largeBacklogContract: ContractSeed = {
  key: "network",
  customer: "wideWorld",
  name: "Wide World network upgrade",
  currency: "USD",
  lines: Array.from({ length: 4 }, (_line, index) => ({
    key: `region${index + 1}`,
    name: `Region ${index + 1}`,
    project: "network",
    value: "3000000",
  })),
};
