import { Fault } from "@/lib/contract/fault";
import { requestSpans } from "@/lib/otlp/limits";

/** The failure of a request that brings more spans than one may. */
export function tooManySpans(): Fault {
  return new Fault(
    "too-large",
    `At most ${requestSpans} spans may come in one request: export smaller batches.`,
  );
}
