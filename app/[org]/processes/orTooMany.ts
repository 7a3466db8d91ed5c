import { Fault } from "@/lib/contract/fault";

/**
 * What is read event by event is bounded: more cases than can be looked into at a time are a matter of fewer days, which
 * the page says in the figure's place, and not of an error page.
 */
export async function orTooMany<Read>(read: Promise<Read>): Promise<Read | "tooMany"> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Fault && error.code === "invalid") return "tooMany";
    throw error;
  }
}
