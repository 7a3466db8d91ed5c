import { writeMessage } from "@/lib/otlp/writeMessage";

/** How a request came, and how it is answered. */
export type Encoding = "application/x-protobuf" | "application/json";

/** What became of a request that was read: how many spans were not taken, and why, a sentence for each. */
export interface PartialSuccess {
  rejected: number;
  /** also of what was taken but not as it was meant */
  details: readonly string[];
}

/**
 * The answer to an export that was read, as OTLP/HTTP has it: 200, and nothing in it when all was well; else how many
 * spans were not taken, and the first reasons.
 */
export function answer(encoding: Encoding, { rejected, details }: PartialSuccess): Response {
  const shown = details.slice(0, mostDetails);
  const more = details.length - shown.length;
  const message = `${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  const well = rejected === 0 && message === "";
  return encoding === "application/json"
    ? Response.json(
        well ? {} : { partialSuccess: { rejectedSpans: String(rejected), errorMessage: message } },
      )
    : binary(
        200,
        well
          ? []
          : [
              [
                1,
                writeMessage([
                  [1, rejected],
                  [2, message],
                ]),
              ],
            ],
      );
}

const mostDetails = 10;

/** A failure: google.rpc.Status, with the code that gRPC has for this status of HTTP. */
export function failure(encoding: Encoding, status: number, message: string): Response {
  const code = codes[status] ?? (status < 500 ? 3 : 13);
  return encoding === "application/json"
    ? Response.json({ code, message }, { status })
    : binary(status, [
        [1, code],
        [2, message],
      ]);
}

/** INVALID_ARGUMENT, where nothing closer is known, is 3, and INTERNAL 13. */
const codes: Readonly<Record<number, number>> = { 401: 16, 403: 7, 404: 5, 413: 8, 429: 8, 503: 14 };

function binary(status: number, fields: Parameters<typeof writeMessage>[0]): Response {
  const headers = { "Content-Type": "application/x-protobuf" };
  return new Response(new Uint8Array(writeMessage(fields)), { status, headers });
}
