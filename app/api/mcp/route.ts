import { route } from "@/lib/http/route";
import { answerMcp } from "@/lib/mcp/answerMcp";

/** Whoever has a key may come in; each tool checks its own permission. */
export const POST = route({}, answerMcp);
