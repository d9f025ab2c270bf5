import { WireRow } from "./row";

/** The documented part of `context.webAPI` that reads. */
export interface ReadApi {
  retrieveMultipleRecords(
    table: string,
    options?: string,
    maxPageSize?: number,
  ): Promise<{ readonly entities: readonly WireRow[]; readonly nextLink?: string | undefined }>;
}

/** Rows a page: the largest that the platform gives (facts 5.1). */
export const pageRows = 5000;
