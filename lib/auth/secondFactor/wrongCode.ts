import { Fault } from "@/lib/contract/fault";

/** What is answered to a code that is not right: wrong, too old, or taken before. */
export function wrongCode(): Fault {
  const detail = "is not the code of this moment, or was used before";
  return new Fault("invalid", `/code: ${detail}.`, { errors: [{ pointer: "/code", detail }] });
}
