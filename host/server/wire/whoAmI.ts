import { jsonText, type HostAnswer } from "../http/hostAnswer";
import type { Call } from "./call";

/** The unbound function `WhoAmI`. */
export function whoAmI(call: Call): HostAnswer {
  const organization = call.records.store.get("SELECT organizationid FROM organization");
  return jsonText(
    200,
    JSON.stringify({
      "@odata.context": `${call.base}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: "5e110000-0000-4000-8000-0000000000b0",
      UserId: call.user.id,
      OrganizationId: organization?.["organizationid"],
    }),
    { "odata-version": "4.0" },
  );
}
