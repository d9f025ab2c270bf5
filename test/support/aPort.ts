import type { ReviewPort } from "../../shared/procedures/review/reviewPort";

/** A port for what the host cannot be brought to do. What a test does not name, it does not expect to be called. */
export function aPort(parts: Partial<ReviewPort>): ReviewPort {
  const unexpected = (name: string) => (): never => {
    throw new Error(`${name} is not expected here`);
  };
  return {
    readInvoice: unexpected("readInvoice"),
    readInvoices: unexpected("readInvoices"),
    saveRows: unexpected("saveRows"),
    request: unexpected("request"),
    waitWhileBusy: async () => false,
    readAvailability: unexpected("readAvailability"),
    readOrganisation: unexpected("readOrganisation"),
    readSources: unexpected("readSources"),
    readSourceStatus: unexpected("readSourceStatus"),
    readSourceStatuses: unexpected("readSourceStatuses"),
    readCorrections: unexpected("readCorrections"),
    readPending: unexpected("readPending"),
    readFacts: unexpected("readFacts"),
    readOpenLines: unexpected("readOpenLines"),
    readViewSummary: unexpected("readViewSummary"),
    readBacklogAges: unexpected("readBacklogAges"),
    ...parts,
  };
}
