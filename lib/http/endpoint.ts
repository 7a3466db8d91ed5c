import type { z } from "zod";
import type { Scope } from "@/lib/tenancy/ctx";

/** One call of the API, as its description tells it. Schemas are those that parse the request and make the answer. */
export interface Endpoint {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** such as `/api/v1/processes/{key}` */
  path: string;
  summary: string;
  description?: string;
  /** `open`: for anybody; `session`: for a signed-in person; else the scopes of a key, one of which is enough */
  access: "open" | "session" | readonly Scope[];
  query?: z.ZodType;
  body?: { types: string[]; schema?: z.ZodType };
  answers: Answers[];
  /** how failures are told, where not as problems of RFC 9457 */
  failures?: { types: string[]; schema: z.ZodType };
}

export interface Answers {
  status: number;
  description: string;
  type?: string;
  schema?: z.ZodType;
}
