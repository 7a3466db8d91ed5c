import { execFileSync } from "node:child_process";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";

/** An account of the operating system, other than root. */
export type Account = { uid: number; gid: number; name: string };

/**
 * The account under which root runs PostgreSQL, which refuses to run as root: the owner of what is there already
 * (so that the data keep one owner), else `postgres`, else `nobody`. No account is ever created.
 *
 * @param owner user number of the owner of the data, or of the folder for them
 * @throws EmbeddedPostgresError when there is no such account
 */
export function unprivilegedAccount(owner: number): Account {
  // initdb refuses a user number without a name: an owner unknown to this machine cannot be used.
  const account = (owner === 0 ? null : find(String(owner))) ?? find("postgres") ?? find("nobody");
  if (account !== null) return account;
  throw new EmbeddedPostgresError(
    "PostgreSQL refuses to run as root, and there is no account postgres or nobody to run it as. " +
      "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL 15–18.",
  );
}

function find(nameOrNumber: string): Account | null {
  try {
    const [uid, gid, name] = ["-u", "-g", "-un"].map((option) =>
      execFileSync("id", [option, nameOrNumber], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim(),
    );
    return name ? { uid: Number(uid), gid: Number(gid), name } : null;
  } catch {
    return null;
  }
}
