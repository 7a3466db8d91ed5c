import { advertising } from "./advertising";
import { agentUsage } from "./agentUsage";
import { claudeCode } from "./claudeCode";
import { eventLog } from "./eventLog";
import { events } from "./events";
import { feishu } from "./feishu";
import { handover } from "./handover";
import { intercom } from "./intercom";
import { langfuse } from "./langfuse";
import { n8n } from "./n8n";
import { otlp } from "./otlp";
import { payroll } from "./payroll";
import type { Preset } from "./preset";
import { shopify } from "./shopify";
import { xes } from "./xes";
import { youzan } from "./youzan";
import { zendesk } from "./zendesk";

/** Every preset, in the order in which they are listed. */
export const presets: readonly Preset[] = [
  handover,
  eventLog,
  xes,
  zendesk,
  intercom,
  feishu,
  shopify,
  youzan,
  n8n,
  claudeCode,
  agentUsage,
  langfuse,
  otlp,
  events,
  payroll,
  advertising,
];
