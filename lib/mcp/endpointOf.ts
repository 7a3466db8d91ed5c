import type { z } from "zod";
import { endpoints } from "@/lib/http/endpoints";
import type { Tool } from "@/lib/mcp/tool";

/**
 * What the API is asked and what it answers at the call beside a tool: its schemas are the tool's.
 * @throws Error where there is no such call, or it has no such schema: a mistake in the tool
 */
export function endpointOf(name: Tool["endpoint"]): { asked(): z.ZodType; answer(): z.ZodType } {
  const found = endpoints.find(({ method, path }) => `${method} ${path}` === name);
  const known = <Schema>(schema: Schema | undefined): Schema => {
    if (schema === undefined) throw new Error(`${name} is not described as far as a tool needs it`);
    return schema;
  };
  return {
    asked: () => known(found?.query ?? found?.body?.schema),
    answer: () => known(found?.answers.find(({ status }) => status < 300)?.schema),
  };
}
