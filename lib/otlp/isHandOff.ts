/**
 * Whether a tool of this name hands the case over to a person: `transfer_to_human`, `escalateToSupport`,
 * `human_handoff`, `ask_human`, 转人工 … Handing over to another agent (`transfer_to_billing_agent`) is none.
 */
export function isHandOff(tool: string): boolean {
  const words = tool
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => word.startsWith("escalat") || /转人工|转接人工|人工客服/.test(word))) return true;
  return words.some((word) => people.has(word)) && words.some((word) => handing.has(word));
}

const people = new Set(["human", "humans", "person", "operator", "representative"]);
const handing = new Set([
  "transfer",
  "hand",
  "handoff",
  "handover",
  "forward",
  "route",
  "connect",
  "contact",
  "request",
  "ask",
  "call",
  "redirect",
  "switch",
  "support",
]);
