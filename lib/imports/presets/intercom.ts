import { hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";
import { ticketRules } from "./ticketRules";

/** Conversations of Intercom as CSV, one row each: its own export of the data set, or one by its API's names. */
export const intercom: Preset = {
  name: "intercom",
  title: { en: "Intercom conversations", zh: "Intercom 会话" },
  format: ["csv", "xlsx"],
  recognises: (header) => hasColumns(header, [columns.case, columns.opened, columns.status]),
  mapping: (options) =>
    presetMapping(intercom, options, ticketRules(columns, ["open", "snoozed", "closed"], options)),
};

const columns = {
  case: ["conversation_id", "Conversation ID"],
  opened: ["conversation_created_at", "Conversation started at", "Conversation created at"],
  closed: [
    "conversation_closed_at",
    "Last closed at",
    "Conversation last closed at",
    "Conversation closed at",
  ],
  firstClosed: ["First closed at", "Conversation first closed at", "first_closed_at"],
  status: ["conversation_state", "Conversation state", "Current conversation state"],
  actor: [
    "Teammate currently assigned",
    "Teammate assigned",
    "Teammate currently assigned to",
    "assignee_name",
  ],
  channel: ["Channel", "Conversation channel"],
  reopens: ["Reopens", "Number of reopens", "Conversation reopens", "count_reopens"],
};
