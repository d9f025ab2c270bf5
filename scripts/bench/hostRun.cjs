/**
 * One measurement of one version of the host, in a process of its own: the processor time of a task, in milliseconds,
 * on standard output. Usage: node hostRun.cjs FOLDER_OF_COMPILED_HOST TASK DATA_FOLDER
 */
const { join } = require("node:path");
const [compiled, task, data] = process.argv.slice(2);
const load = (path) => require(join(compiled, path));
const { openHost } = load("server/openHost.js");
const { Store } = load("server/store/store.js");
const { tableNamed } = load("server/metadata/tables.js");

/** Processor time and not the clock's: other work on the machine disturbs it less. */
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const sizes = { details: 50_000, backlog: 100_000 };
const api = "/api/data/v9.2/";
const annotated = { prefer: 'odata.include-annotations="*"' };

/** Copies of one row of a table, by SQL alone, so that every version gets the same rows in its own schema. */
function multiply(store, name, where, count, kind) {
  const table = tableNamed(name);
  const own = {
    [table.idColumn]: `printf('%08x-000${kind}-4000-8000-%012x', (i * 2654435761) % 4294967296, i)`,
    msdyn_description: "'Item ' || i",
    msdyn_documentdate: "date('2026-06-01', (i % 150) || ' days') || 'T10:00:00Z'",
    versionnumber: "5000000 + i",
  };
  const columns = table.columns.map((column) => column.name);
  const values = columns.map((column) => own[column] ?? `original."${column}"`);
  const key = store.get(`SELECT "${table.idColumn}" AS id FROM "${name}" WHERE ${where} LIMIT 1`).id;
  store.run(
    `WITH RECURSIVE numbers (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM numbers WHERE i < ?1)
     INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(", ")})
     SELECT ${values.join(", ")} FROM numbers CROSS JOIN "${name}" original WHERE original."${table.idColumn}" = ?2`,
    count,
    key,
  );
}

/** The scenario `small`, grown: its draft has 50,000 details, and its contract 100,000 unbilled actuals. */
async function prepare() {
  await (await openHost({ scenario: "small", data })).close();
  const store = Store.open(join(data, "host.sqlite"));
  const draft = "msdyn_invoice = (SELECT invoiceid FROM invoice WHERE invoicenumber = 'PINV-2001')";
  const unbilled = `${draft} AND msdyn_transactiontypecode = 192350005`;
  multiply(store, "msdyn_invoicelinetransaction", draft, sizes.details, "d");
  multiply(store, "msdyn_actual", unbilled, sizes.backlog, "b");
  store.run("UPDATE host_counter SET value = 9000000 WHERE name = 'version'");
  store.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  store.close();
}

async function readWhole(host, path) {
  let rows = 0;
  for (let next = api + path; next;) {
    const text = await (await host.fetch(next, { headers: annotated })).text();
    rows += text.split('"@odata.etag"').length - 1;
    next = /"@odata\.nextLink":"([^"]+)"/.exec(text.slice(-4000))?.[1]?.replaceAll("\\/", "/");
  }
  return rows;
}

const detailColumns =
  "_msdyn_invoice_value,_msdyn_invoicelineid_value,msdyn_description,msdyn_externaldescription,msdyn_quantity,msdyn_price,msdyn_amount,msdyn_amountmethod,msdyn_billingtype,msdyn_transactionclassification,msdyn_correction,msdyn_documentdate,_msdyn_project_value,_msdyn_task_value,_msdyn_transactioncategory_value,_msdyn_resourcecategory_value,_msdyn_bookableresource_value,_msdyn_unit_value,msdyn_tax";
const actualColumns =
  "msdyn_description,msdyn_quantity,msdyn_price,msdyn_amount,msdyn_billingtype,msdyn_billingstatus,msdyn_adjustmentstatus,msdyn_transactionclassification,msdyn_transactiontypecode,msdyn_documentdate,_msdyn_salescontract_value,_msdyn_salescontractlineid_value,_msdyn_project_value,_msdyn_task_value,_msdyn_accountcustomer_value,_msdyn_bookableresource_value,_msdyn_resourceorganizationalunitid_value,_msdyn_unit_value,_transactioncurrencyid_value";

/** The queries of the two controls, and one change set as large as a batch may be. */
const tasks = {
  async details(host, { invoice }) {
    const order = "$orderby=msdyn_documentdate asc,msdyn_invoicelinetransactionid asc";
    const filter = `$filter=_msdyn_invoice_value eq ${invoice}`;
    return readWhole(host, `msdyn_invoicelinetransactions?$select=${detailColumns}&${filter}&${order}`);
  },
  async backlog(host, { contract }) {
    const order = "$orderby=msdyn_documentdate asc,msdyn_actualid asc";
    const filter = `$filter=_msdyn_salescontract_value eq ${contract} and msdyn_transactiontypecode eq 192350005 and statecode eq 0`;
    return readWhole(host, `msdyn_actuals?$select=${actualColumns}&${filter}&${order}`);
  },
  async changeSet(host) {
    const read = await host.fetch(
      `${api}msdyn_invoicelinetransactions?$select=msdyn_price&$filter=startswith(msdyn_description,'Item ')&$top=1000`,
    );
    const { value } = await read.json();
    const started = processorMs();
    const part = (row) =>
      `--set\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPATCH ${api}msdyn_invoicelinetransactions(${row.msdyn_invoicelinetransactionid}) HTTP/1.1\r\nContent-Type: application/json\r\nIf-Match: ${row["@odata.etag"]}\r\n\r\n{"msdyn_externaldescription":"Checked"}\r\n`;
    const body = `--all\r\nContent-Type: multipart/mixed; boundary=set\r\n\r\n${value.map(part).join("")}--set--\r\n--all--\r\n`;
    const headers = { "content-type": "multipart/mixed; boundary=all" };
    const answer = await host.fetch(`${api}$batch`, { method: "POST", headers, body });
    const written = (await answer.text()).split("HTTP/1.1 204").length - 1;
    return { rows: written, ms: processorMs() - started };
  },
};

async function measure() {
  const host = await openHost({ scenario: "small", data });
  const { value } = await (
    await host.fetch(`${api}invoices?$select=_salesorderid_value&$filter=invoicenumber eq 'PINV-2001'`)
  ).json();
  const known = { invoice: value[0].invoiceid, contract: value[0]._salesorderid_value };
  const started = processorMs();
  const result = await tasks[task](host, known);
  const ms = processorMs() - started;
  await host.close();
  return typeof result === "number" ? { rows: result, ms } : result;
}

(task === "prepare" ? prepare() : measure()).then(
  (result) => console.log(JSON.stringify(result ?? {})),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
