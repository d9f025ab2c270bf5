import { hostDoor, type HostUser } from "../door/hostDoor.js";

const cookieName = "hostUser";

/**
 * Who acts: the address's user, else the one of the cookie, else the server's first, the billing user.
 *
 * The choice goes into the cookie, because the controls' own requests carry nothing else.
 *
 * @throws when the host lists no users
 */
export async function actingUser(wanted: string | null): Promise<HostUser> {
  const users = await hostDoor.users();
  const key = wanted ?? cookieValue();
  const user = users.find((each) => each.key === key) ?? users[0];
  if (!user) throw new Error("The host has no users.");
  document.cookie = `${cookieName}=${user.key}; path=/; SameSite=Strict`;
  return user;
}

function cookieValue(): string | undefined {
  return document.cookie.match(new RegExp(`(?:^|; )${cookieName}=([^;]*)`))?.[1];
}
