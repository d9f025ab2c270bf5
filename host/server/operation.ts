/** One operation of the Web API, alone or as a part of a batch. */
export interface Operation {
  readonly method: string;
  /** Below `/api/data/v9.2/`, decoded. */
  readonly path: string;
  /** Still encoded. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
