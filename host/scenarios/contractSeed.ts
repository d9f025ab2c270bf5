/** How the seed describes contracts and projects. Amounts are decimal text, dates are days. */
export interface ContractSeed {
  readonly key: string;
  readonly name: string;
  readonly currency: string;
  readonly lines: readonly ContractLineSeed[];
  /** Key of the account; the contract's own key where not given. */
  readonly customer?: string;
  /** Default true; otherwise the contract is still a draft. */
  readonly confirmed?: boolean;
}

export interface ContractLineSeed {
  readonly key: string;
  readonly name: string;
  readonly project: string;
  readonly value: string;
  readonly fixed?: boolean;
  readonly milestones?: readonly MilestoneSeed[];
  readonly schedules?: readonly ScheduleSeed[];
  /** A product of the catalogue instead of project work. */
  readonly product?: ProductSeed;
}

export interface MilestoneSeed {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly tax?: string;
  /** Default 2026-09-30. */
  readonly on?: string;
  readonly ready?: boolean;
}

export interface ScheduleSeed {
  /** Transactions up to and including this day. */
  readonly cutOff: string;
  readonly run: string;
  readonly hasRun?: boolean;
}

export interface ProductSeed {
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  readonly tax?: string;
  readonly ready: boolean;
}

export interface ProjectSeed {
  readonly key: string;
  readonly name: string;
  /** Key of the contract on the project's form; a project may be on further ones by their lines, or on none. */
  readonly contract?: string;
  readonly customer?: string;
  readonly tasks: readonly string[];
}
