import { openapi } from "@/lib/http/openapi";

/** The description of the API, for anybody: it says nothing of any organisation. */
export function GET(): Response {
  return Response.json(openapi());
}
