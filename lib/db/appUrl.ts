import { createHmac } from "node:crypto";

/**
 * The connection string to serve through, when DATABASE_APP_URL is unset: the same database as the role
 * `handover_app`, with a password derived from the owner's, so that it need not be kept anywhere.
 */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = createHmac("sha256", decodeURIComponent(url.password)).update("handover_app").digest("hex");
  url.username = "handover_app";
  return url.toString();
}

/** User and password named in a connection string. */
export function appRole(url: string): { user: string; password: string } {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}
