import type { Row } from "../store/records";
import type { RuleContext } from "./ruleContext";

/** What the platform's plug-ins do around a write of one table. Each may refuse by throwing. */
export interface TableRules {
  /** Completes a new row. */
  creating?(context: RuleContext, row: Row): Row;
  /** Completes the changes of an existing row. */
  updating?(context: RuleContext, before: Row, changes: Row): Row;
  /** Before the row goes. */
  deleting?(context: RuleContext, row: Row): void;
  /** After a create or an update; `given` holds only what the client sent. */
  changed?(context: RuleContext, row: Row, given: Row): void;
  /** After the row is gone. */
  deleted?(context: RuleContext, row: Row): void;
}
