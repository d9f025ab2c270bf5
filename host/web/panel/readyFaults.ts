import type { Fault } from "../door/hostDoor.js";
import type { ShellTextKey } from "../texts/shellTexts.js";

/** Ready-made troubles of the outside world. "After" means that the effect happens and only the answer suffers. */
export const readyFaults: readonly { readonly label: ShellTextKey; readonly fault: Fault }[] = [
  {
    label: "Fault_SendLost",
    fault: { method: "POST", path: "msdyn_PostInvoice", when: "after", drop: true, times: 1 },
  },
  {
    label: "Fault_SendLate",
    fault: { method: "POST", path: "msdyn_PostInvoice", when: "after", delayMs: 120000, times: 1 },
  },
  {
    label: "Fault_SendRefused",
    fault: {
      method: "POST",
      path: "msdyn_PostInvoice",
      when: "before",
      status: 400,
      code: "0x80040265",
      message: "The invoice was refused by a business rule of the organisation.",
      times: 1,
    },
  },
  {
    label: "Fault_Conflict",
    fault: {
      method: "PATCH",
      path: ".",
      when: "before",
      status: 412,
      code: "0x80060882",
      message: "The version of the existing record doesn't match the RowVersion property provided.",
      times: 1,
    },
  },
  {
    label: "Fault_Busy",
    fault: {
      path: ".",
      when: "before",
      status: 429,
      code: "0x80072322",
      message: "Number of requests exceeded the limit of 6000 over time window of 300 seconds.",
      retryAfterSeconds: 10,
      times: 1,
    },
  },
  { label: "Fault_Unavailable", fault: { path: ".", when: "before", status: 503, retryAfterSeconds: 5, times: 1 } },
  { label: "Fault_SignIn", fault: { path: ".", when: "before", garble: "page", times: 1 } },
  { label: "Fault_Cut", fault: { path: ".", when: "before", cut: true, times: 1 } },
  { label: "Fault_EveryThird", fault: { path: ".", when: "before", status: 503, every: 3, times: 100000 } },
  { label: "Fault_Revoked", fault: { path: ".", when: "before", revoke: ["Write", "Create", "Delete"], times: 1 } },
  { label: "Fault_Slow", fault: { path: ".", when: "before", delayMs: 1500, times: 100000 } },
];
