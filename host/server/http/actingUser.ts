import { ApiError } from "../apiError";
import { findUser, type HostUser } from "../users";

/** Who acts: header `x-host-user`, else cookie `hostUser`, else the billing user. */
export function actingUser(headers: Readonly<Record<string, string>>): HostUser {
  const cookie = /(?:^|;\s*)hostUser=([^;]+)/.exec(headers["cookie"] ?? "")?.[1];
  const key = headers["x-host-user"] ?? cookie ?? "billing";
  const user = findUser(key);
  if (!user) throw new ApiError(401, "0x80040220", `There is no user '${key}' on this host.`);
  return user;
}

/** The language of labels: header `x-host-lang`, else the first of `Accept-Language`; Danish or English. */
export function requestedLanguage(headers: Readonly<Record<string, string>>): number {
  const wanted = headers["x-host-lang"] ?? headers["accept-language"] ?? "";
  return /^\s*(da|1030)/i.test(wanted) ? 1030 : 1033;
}
