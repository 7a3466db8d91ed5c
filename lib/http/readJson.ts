import { Fault } from "@/lib/contract/fault";
import { readJsonText } from "@/lib/events/readJsonText";
import { readBody } from "@/lib/http/readBody";

/**
 * The JSON in the body of a request (for settings and the like: at most 1 MiB).
 * @throws Fault `malformed` with line and column; `unsupported-media-type` for anything but application/json; as
 *   `readBody`
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new Fault("unsupported-media-type", "Send JSON, with Content-Type: application/json.");
  }
  const parsed = readJsonText(await readBody(request, 1024 * 1024));
  if ("value" in parsed) return parsed.value;
  const { line, column, detail } = parsed.fault;
  throw new Fault("malformed", `The body is not JSON: line ${line}, column ${column}: ${detail}.`, {
    line,
    column,
  });
}
