import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";

const id = z.union([z.string(), z.number()]);
const jsonrpc = z.literal("2.0");

/** The door for agents, which speaks another protocol than the rest: its tools give the answers of the calls beside it. */
export const mcpEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/mcp",
    summary: "Talk to an agent (Model Context Protocol)",
    description:
      "Streamable HTTP without sessions: one JSON-RPC message a request, answered as JSON. `tools/list` names what the key may use. What is refused before the message is read is a problem, as everywhere.",
    access: ["events:write", "kpis:read", "admin"],
    body: {
      types: ["application/json"],
      schema: z.looseObject({
        jsonrpc,
        id: id.optional().meta({ description: "absent: a notification, which is not answered" }),
        method: z.string().meta({ examples: ["initialize", "tools/list", "tools/call"] }),
        params: z.looseObject({}).optional(),
      }),
    },
    answers: [
      {
        status: 200,
        description: "the answer to the message",
        schema: z.looseObject({ jsonrpc, id: id.nullable() }),
      },
      { status: 202, description: "a notification was taken" },
    ],
  },
];
