import { otlpRoute } from "@/lib/http/otlpRoute";
import { passOver } from "@/lib/http/passOver";

export const POST = otlpRoute(passOver);
