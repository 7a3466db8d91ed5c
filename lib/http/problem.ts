import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Fault, faults } from "@/lib/contract/fault";
import { zodFault } from "@/lib/contract/zodFault";
import { causes } from "@/lib/http/causes";
import { databaseAway } from "@/lib/http/databaseAway";
import { faultAnswer, problemType } from "@/lib/http/faultAnswer";
import { log } from "@/lib/log";

/**
 * The answer to a failure: of a fault what `faultAnswer` says. What nobody foresaw is logged and answered as 500 with an
 * id, never with its message.
 */
export function problem(error: unknown, context: { requestId: string; method: string }): Response {
  const fault = known(error);
  if (fault === null) return unforeseen(error, context);
  const { status, headers, body } = faultAnswer(fault);
  if (fault.code === "unavailable")
    log().error({ ...context, status, error: describe(error) }, "database away");
  return new Response(body, { status, headers });
}

function known(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  // a fault of another bundle's copy of the class
  if (error instanceof Error && error.name === "Fault" && "code" in error && String(error.code) in faults) {
    return error as Fault;
  }
  if (error instanceof z.ZodError) return zodFault(error);
  if (databaseAway(error)) {
    return new Fault("unavailable", "Nothing was lost: send the same request again in a moment.", {
      retryAfter: 2,
    });
  }
  if (causes(error).some(({ code }) => code === "22021" || code === "22P05")) {
    return new Fault("invalid", "A text holds a NUL character, which cannot be stored: take it out.");
  }
  return null;
}

function unforeseen(error: unknown, context: { requestId: string; method: string }): Response {
  const id = randomUUID();
  log().error({ ...context, status: 500, problem: id, error: describe(error) }, "unforeseen");
  const body = {
    type: "/problems/internal",
    title: "Something went wrong here",
    status: 500,
    detail: `It has been logged. If it happens again, tell whoever runs this server the id ${id}.`,
    id,
  };
  return new Response(JSON.stringify(body), { status: 500, headers: { "Content-Type": problemType } });
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return { name, message, code, stack, ...(cause === undefined ? {} : { cause: String(cause) }) };
}
