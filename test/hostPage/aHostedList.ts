import { createHostedDataSet, type HostedDataSet } from "../../host/web/dataSet/hostedDataSet";
import type { LoadedPage } from "../../host/web/dataSet/pageLoader";
import { pagingManners, type PagingWay } from "../../host/web/dataSet/pagingManner";
import { asObserved } from "../../host/web/manners/observed";
import { projectInvoicesView } from "../../host/web/views/projectInvoicesView";

/** A list of seven invoices, three on a page, read from memory; every request is noted. */
export function openList(
  options: { readonly fails?: boolean; readonly paging?: PagingWay; readonly isSlow?: boolean } = {},
) {
  const paused: (() => void)[] = [];
  const asked: string[] = [];
  const warnings: string[] = [];
  const seen: { loading: boolean; rows: number; columns: number }[] = [];
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  let fails = options.fails ?? false;

  const loadPage = (where: string, pageSize: number): Promise<LoadedPage> => {
    asked.push(decodeURIComponent(where));
    if (fails) return Promise.reject(new Error("The service is busy."));
    const start = Number(/^next:(\d+)$/.exec(where)?.[1] ?? 0);
    const end = start + pageSize;
    const rows = names.slice(start, end).map((name) => ({ invoiceid: `id-${name}`, name, totalamount: 10 }));
    return Promise.resolve({ rows, nextLink: end < names.length ? `next:${end}` : null, total: names.length });
  };
  const list: HostedDataSet = createHostedDataSet({
    view: projectInvoicesView,
    languageId: 1033,
    loadPage,
    pageSize: 3,
    manner: pagingManners[options.paging ?? "documented"],
    behaves: options.isSlow ? asObserved : () => false,
    pause: async () => new Promise((resume) => paused.push(resume)),
    changed: () => {
      const { loading, sortedRecordIds, columns } = list.current();
      seen.push({ loading, rows: sortedRecordIds.length, columns: columns.length });
    },
    open: () => undefined,
    warn: (message) => warnings.push(message),
  });
  return {
    list,
    asked,
    warnings,
    seen,
    shown: () =>
      list
        .current()
        .sortedRecordIds.map((id) => id.slice(3))
        .join(""),
    mend: () => (fails = false),
    /** Lets the time pass that refreshes take. */
    resume: () => paused.splice(0).forEach((go) => go()),
  };
}

/** Lets what is under way come to its end; the loader answers without waiting. */
export const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function openedList(options: Parameters<typeof openList>[0] = {}) {
  const opened = openList(options);
  opened.list.start();
  await settled();
  return opened;
}
