import pino from "pino";
import { perProcess } from "@/lib/db/perProcess";
import { env } from "@/lib/env";

/** The process's log: one JSON object a line on standard output, without secrets. */
export function log(): pino.Logger {
  return perProcess("log", () =>
    pino({
      level: env().NODE_ENV === "test" ? "silent" : "info",
      base: null,
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
