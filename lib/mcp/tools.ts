import type { Tool } from "@/lib/mcp/tool";
import { addReportAction } from "@/lib/mcp/tools/addReportAction";
import { explainChange } from "@/lib/mcp/tools/explainChange";
import { getCase } from "@/lib/mcp/tools/getCase";
import { getDefinitions } from "@/lib/mcp/tools/getDefinitions";
import { getGates } from "@/lib/mcp/tools/getGates";
import { getKpis } from "@/lib/mcp/tools/getKpis";
import { getNextHandover } from "@/lib/mcp/tools/getNextHandover";
import { getReport } from "@/lib/mcp/tools/getReport";
import { getRoadmap } from "@/lib/mcp/tools/getRoadmap";
import { listCases } from "@/lib/mcp/tools/listCases";
import { listReports } from "@/lib/mcp/tools/listReports";
import { recordChange } from "@/lib/mcp/tools/recordChange";

/** What agents can do here, in the order in which they are told. */
export const tools: readonly Tool[] = [
  getKpis,
  explainChange,
  listCases,
  getCase,
  getReport,
  listReports,
  getRoadmap,
  getNextHandover,
  getGates,
  getDefinitions,
  recordChange,
  addReportAction,
];
