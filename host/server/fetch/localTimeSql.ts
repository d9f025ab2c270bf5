import { zoneTime } from "../wire/zoneTime";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * SQL for a stored moment as the clocks of a zone show it. SQLite knows no zones, so the offset of each stretch between
 * two changes of the clocks is written out, as far as the values from `first` to `last` need it.
 */
export function localTimeSql(sql: string, zone: string, first: string, last: string): string {
  const stretches: string[] = [];
  let offset = offsetMs(Date.parse(first), zone);
  for (let at = Date.parse(first); at < Date.parse(last); at += dayMs) {
    if (offsetMs(at + dayMs, zone) === offset) continue;
    const change = changeAfter(at, offset, zone);
    stretches.push(`WHEN ${sql} < '${new Date(change).toISOString().slice(0, 19)}Z' THEN ${shifted(sql, offset)}`);
    offset = offsetMs(at + dayMs, zone);
  }
  return stretches.length === 0 ? shifted(sql, offset) : `CASE ${stretches.join(" ")} ELSE ${shifted(sql, offset)} END`;
}

/** The first full hour with another offset; clocks change on full hours of UTC. */
function changeAfter(from: number, offset: number, zone: string): number {
  let at = Math.floor(from / hourMs) * hourMs;
  while (offsetMs(at, zone) === offset) at += hourMs;
  return at;
}

function offsetMs(at: number, zone: string): number {
  const utc = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return Date.parse(`${zoneTime(utc, zone)}Z`) - Date.parse(utc);
}

function shifted(sql: string, offset: number): string {
  return `datetime(${sql}, '${offset / 60_000} minutes')`;
}
