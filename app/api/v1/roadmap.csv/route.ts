import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";
import { roadmapCsv } from "@/lib/roadmap/roadmapCsv";

export const GET = route({ permission: "figures:read" }, async (ctx) => {
  const answer = await readRoadmapAnswer(ctx);
  return csvFile(roadmapCsv(answer), `roadmap-${answer.today}`);
});
