import pino from "pino";
import { perProcess } from "@/lib/db/perProcess";
import { env } from "@/lib/env";
import { currentRequest } from "@/lib/observe/requestContext";

/**
 * The process's log: one JSON object a line on standard output, without secrets. A line that is written while a request
 * is answered says which.
 */
export function log(): pino.Logger {
  return perProcess("log", () =>
    pino({
      level: env().NODE_ENV === "test" ? "silent" : "info",
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
    }),
  );
}
