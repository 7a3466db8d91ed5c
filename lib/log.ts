import pino from "pino";
import { perProcess } from "@/lib/db/perProcess";
import { givenEnvironment } from "@/lib/env";
import { currentRequest } from "@/lib/observe/requestContext";

/**
 * The process's log: one JSON object a line, without secrets. A line that is written while a request is answered says
 * which.
 * @param to where it goes, as the first call of the process says: standard output, or standard error (2) where the
 *   output is the answer of a command
 */
export function log(to: 1 | 2 = 1): pino.Logger {
  return perProcess("log", () =>
    pino(
      {
        level: givenEnvironment().NODE_ENV === "test" ? "silent" : "info",
        base: null,
        mixin: () => ({ ...currentRequest() }),
        timestamp: pino.stdTimeFunctions.isoTime,
        redact: {
          paths: [
            "authorization",
            "cookie",
            "password",
            "secret",
            "*.authorization",
            "*.cookie",
            "*.password",
            "*.secret",
          ],
          censor: "…",
        },
      },
      pino.destination(to),
    ),
  );
}
