import { Fault } from "@/lib/contract/fault";

/** A page of a list; a cursor that was cut off on its way leads to the beginning of the list, not to an error. */
export async function fromStart<Page>(
  cursor: string | undefined,
  read: (after: { cursor?: string }) => Promise<Page>,
): Promise<Page> {
  if (cursor === undefined) return read({});
  try {
    return await read({ cursor });
  } catch (error) {
    if (error instanceof Fault && error.code === "invalid") return read({});
    throw error;
  }
}
