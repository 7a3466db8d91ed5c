import type { Endpoint } from "@/lib/http/endpoint";
import { accessEndpoints } from "@/lib/http/endpoints/access";
import { accountEndpoints } from "@/lib/http/endpoints/account";
import { alertEndpoints } from "@/lib/http/endpoints/alerts";
import { calendarEndpoints } from "@/lib/http/endpoints/calendar";
import { costEndpoints } from "@/lib/http/endpoints/costs";
import { courseEndpoints } from "@/lib/http/endpoints/course";
import { deliveryEndpoints } from "@/lib/http/endpoints/deliveries";
import { destinationEndpoints } from "@/lib/http/endpoints/destinations";
import { economicsEndpoints } from "@/lib/http/endpoints/economics";
import { figureEndpoints } from "@/lib/http/endpoints/figures";
import { handoverEndpoints } from "@/lib/http/endpoints/handovers";
import { hookEndpoints } from "@/lib/http/endpoints/hooks";
import { importEndpoints } from "@/lib/http/endpoints/imports";
import { ingestEndpoints } from "@/lib/http/endpoints/ingest";
import { mcpEndpoints } from "@/lib/http/endpoints/mcp";
import { memberEndpoints } from "@/lib/http/endpoints/members";
import { movedEndpoints } from "@/lib/http/endpoints/moved";
import { otlpEndpoints } from "@/lib/http/endpoints/otlp";
import { reportFileEndpoints } from "@/lib/http/endpoints/reportFiles";
import { reportEndpoints } from "@/lib/http/endpoints/reports";
import { roadmapEndpoints } from "@/lib/http/endpoints/roadmap";
import { settingEndpoints } from "@/lib/http/endpoints/settings";
import { sourceEndpoints } from "@/lib/http/endpoints/sources";
import { tokenEndpoints } from "@/lib/http/endpoints/tokens";
import { transferEndpoints } from "@/lib/http/endpoints/transfer";

/** Every call under /api/v1, /api/otlp and /api/mcp, in the order of the description; a test holds the list equal to the route files. */
export const endpoints: Endpoint[] = [
  ...ingestEndpoints,
  ...hookEndpoints,
  ...otlpEndpoints,
  ...importEndpoints,
  ...sourceEndpoints,
  ...figureEndpoints,
  ...movedEndpoints,
  ...courseEndpoints,
  ...handoverEndpoints,
  ...roadmapEndpoints,
  ...alertEndpoints,
  ...costEndpoints,
  ...tokenEndpoints,
  ...reportFileEndpoints,
  ...reportEndpoints,
  ...settingEndpoints,
  ...calendarEndpoints,
  ...economicsEndpoints,
  ...deliveryEndpoints,
  ...accessEndpoints,
  ...mcpEndpoints,
  ...transferEndpoints,
  ...memberEndpoints,
  ...destinationEndpoints,
  ...accountEndpoints,
];
