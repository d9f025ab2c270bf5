import { projectTable } from "../../shared/dataverse/tables";
import { ProjectId } from "../../shared/invoicing/backlog/backlog";
import { plainId } from "../../shared/invoicing/ids";
import { isReadOnlyIn } from "../../shared/platform/privileges";
import { formRecord } from "../../shared/platform/undocumentedHost";
import { IInputs } from "../generated/ManifestTypes";
import { WizardStore } from "../app/wizardStore";
import { settingsFrom } from "./settingsFrom";

type Context = ComponentFramework.Context<IInputs>;

/** Takes contexts in. The platform calls often, mostly with nothing new: only a difference becomes an event. */
export function contextReader(store: WizardStore): (context: Context) => void {
  let seenProject: ProjectId | null | undefined;
  let seenReadOnly: boolean | undefined;

  return (context) => {
    const isReadOnly = isReadOnlyIn(context);
    if (isReadOnly !== seenReadOnly) {
      seenReadOnly = isReadOnly;
      store.dispatch({ type: "readOnlyRead", isReadOnly });
    }
    const project = projectOf(context);
    if (project === seenProject) return;
    seenProject = project;
    store.dispatch({ type: "placed", project });
  };
}

/** The maker's property first, else the form's record; null on a record that was never saved. */
function projectOf(context: Context): ProjectId | null {
  const named = settingsFrom(context.parameters, "").projectId;
  if (named) return named;
  const form = formRecord(context);
  return form && form.table === projectTable.name ? (plainId(form.id) as ProjectId) : null;
}
