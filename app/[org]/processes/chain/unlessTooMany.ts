import { Fault } from "@/lib/contract/fault";

/** What was asked for, or null where the days hold more than can be looked into at a time. */
export async function unlessTooMany<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof Fault && error.code === "invalid") return null;
    throw error;
  });
}
