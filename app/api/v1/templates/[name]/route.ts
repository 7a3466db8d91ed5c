import { fileAnswer } from "@/lib/http/fileAnswer";
import { readerLocale } from "@/lib/http/readerLocale";
import { route } from "@/lib/http/route";
import { readTemplate } from "@/lib/intake/readTemplate";

export const GET = route<{ name: string }>(
  { permission: "events:write" },
  async (_ctx, request, { name }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const file = await readTemplate(name, query, readerLocale(request));
    return fileAnswer(file, file.name);
  },
);
