import type { z } from "zod";
import { type FaultCode, faults } from "@/lib/contract/fault";
import type { Endpoint } from "@/lib/http/endpoint";
import { endpoints } from "@/lib/http/endpoints";
import { jsonSchema } from "@/lib/http/jsonSchema";

type Json = { [key: string]: unknown };

/** The API described as OpenAPI 3.1, made from the schemas that parse its requests. */
export function openapi(list: Endpoint[] = endpoints): Json {
  const paths: { [path: string]: Json } = {};
  for (const endpoint of list) {
    const path = paths[endpoint.path] ?? {};
    path[endpoint.method.toLowerCase()] = operation(endpoint);
    paths[endpoint.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Handover",
      version: "1",
      description:
        "Events in, figures out. Errors are RFC 9457 (application/problem+json); lists page by `cursor` and `limit`; " +
        "days are those of the organisation's time zone. A browser's session is taken wherever a key is, by role, with " +
        "the organisation's slug in `X-Organisation`.",
    },
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "an API key, ho_live_…" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
      schemas: { Problem: problem },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const { method, path, summary, description, access, query, body, answers, failures } = endpoint;
  const parameters = [...pathParameters(path), ...(query ? queryParameters(query) : [])];
  const responses: { [status: string]: Json } = {};
  for (const { status, description, type = "application/json", schema } of answers) {
    const content =
      schema || type !== "application/json"
        ? { [type]: schema ? { schema: jsonSchema.answered(schema) } : {} }
        : null;
    responses[status] = { description, ...(content ? { content } : {}) };
  }
  for (const code of failuresOf({ access, body, path })) {
    const { status, title } = faults[code];
    responses[status] = {
      description: title,
      content: failures
        ? Object.fromEntries(
            failures.types.map((type) => [type, { schema: jsonSchema.answered(failures.schema) }]),
          )
        : { "application/problem+json": { schema: problemRef } },
    };
  }
  return {
    operationId: `${method.toLowerCase()}${path.replace(/^\/api|\/v1/g, "").replace(/[^A-Za-z]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary: typeof access === "string" ? summary : `${summary} (${access.join(" or ")})`,
    ...(description ? { description } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: requestBody(body) } : {}),
    responses,
    security:
      access === "open" ? [] : access === "session" ? [{ session: [] }] : [{ key: [] }, { session: [] }],
  };
}

function failuresOf({ access, body, path }: Pick<Endpoint, "access" | "body" | "path">): FaultCode[] {
  return [
    ...(access === "open" ? [] : (["unauthenticated", "forbidden", "not-found"] as const)),
    ...(path.includes("{") && access === "open" ? (["not-found"] as const) : []),
    ...(body ? (["malformed", "conflict", "too-large", "unsupported-media-type"] as const) : []),
    "invalid",
    "too-many-requests",
    "unavailable",
  ];
}

function requestBody({ types, schema }: NonNullable<Endpoint["body"]>): Json {
  const sent = schema ? { schema: jsonSchema.asked(schema) } : {};
  return { required: true, content: Object.fromEntries(types.map((type) => [type, sent])) };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchema.asked(query) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

const problemRef = { $ref: "#/components/schemas/Problem" };

const problem = {
  type: "object",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string", examples: ["/problems/invalid"], description: "stable: decide by this" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "says what to do" },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: { pointer: { type: "string" }, detail: { type: "string" }, index: { type: "integer" } },
      },
    },
  },
};
