import { route } from "@/lib/http/route";
import { templateAnswer } from "@/lib/http/templateAnswer";

export const GET = route<{ name: string }>({ permission: "events:write" }, (_ctx, request, { name }) =>
  templateAnswer(name, request),
);
