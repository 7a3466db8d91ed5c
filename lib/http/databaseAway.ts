import { causes } from "@/lib/http/causes";

/**
 * Whether an error, or what it was caused by, says that the database cannot be used right now: not reached, shutting
 * down or starting, no connection free, disk full, read-only standby, or a deadlock that outlived its retries.
 * Such a request can be sent again.
 */
export function databaseAway(error: unknown): boolean {
  return causes(error).some(
    ({ code, kind, message }) =>
      (typeof code === "string" && codes.test(code)) ||
      (typeof kind === "string" && kinds.has(kind)) ||
      (typeof message === "string" && messages.test(message)),
  );
}

// node's system errors; SQLSTATE classes 08 (connection), 53 (resources), 57P0x (shutdown), 25006 (read-only),
// 40P01 and 40001 (after retries); Prisma's P1xxx, P2024, P2028, P2034, P2037
const codes =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|08\w{3}|53\w{3}|57P0\d|25006|40P01|40001|P100[0-2]|P1008|P1017|P2024|P2028|P2034|P2037)$/;

const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);

// node-postgres and its pool throw these without a code
const messages =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end)/;
