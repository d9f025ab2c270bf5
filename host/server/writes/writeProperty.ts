import { badRequest } from "../apiError";
import type { Operation } from "../operation";
import type { HostAnswer } from "../http/hostAnswer";
import type { Column } from "../metadata/column";
import type { RowAddress } from "../wire/address";
import type { Call } from "../wire/call";
import { bodyObject } from "../wire/bodyObject";
import { changeRow } from "./writeRow";

type PropertyAddress = RowAddress & { readonly column: Column; readonly raw: boolean };

/** PUT of one property as `{ "value": … }`. The row has to be there: unlike PATCH it never creates one. */
export function putProperty(address: PropertyAddress, operation: Operation, call: Call): HostAnswer {
  const [name, ...more] = Object.keys(bodyObject(operation.body));
  const value = bodyObject(operation.body)["value"];
  if (name !== "value" || value === undefined || more.length > 0) {
    throw badRequest('The body of a single property is { "value": … }.', "0x80048d19");
  }
  return changeRow(address, { [plain(address)]: value }, operation, call);
}

/** DELETE of one property: its column has no value any more. */
export function clearProperty(address: PropertyAddress, operation: Operation, call: Call): HostAnswer {
  return changeRow(address, { [plain(address)]: null }, operation, call);
}

function plain({ column, raw }: PropertyAddress): string {
  if (raw) throw badRequest("A value is read with /$value, not written.");
  if (column.kind === "lookup") throw badRequest(`'${column.name}' is set by its '${column.navigation}/$ref'.`);
  return column.name;
}
