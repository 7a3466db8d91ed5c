import { expect, test } from "vitest";
import { isHandOff } from "@/lib/otlp/isHandOff";

test.each([
  ...["transfer_to_human", "transferToHuman", "transfer-to-human-agent", "escalate", "escalate_to_support"],
  ...["escalation", "human_handoff", "hand_off_to_human", "ask_human", "request_human_support", "转人工"],
])("%s hands over to a person", (tool) => expect(isHandOff(tool)).toBe(true));

test.each([
  ...[
    "transfer_to_billing_agent",
    "handoff",
    "get_weather",
    "humanize_text",
    "transfer_money",
    "human_resources",
  ],
  ...["contact_lookup", ""],
])("%s does not", (tool) => expect(isHandOff(tool)).toBe(false));
