import { hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";
import { ticketRules } from "./ticketRules";

/**
 * The CSV that Zendesk exports of its tickets. Its times are on the clock of whoever exported them. It says
 * how often a ticket was reopened, not when, see `suggestTickets`.
 */
export const zendesk: Preset = {
  name: "zendesk",
  title: { en: "Zendesk tickets", zh: "Zendesk 工单" },
  format: ["csv", "xlsx"],
  recognises: (header) =>
    hasColumns(header, ["Id", "Requester", "Assignee", "Status", "Via", "Created at", "Solved at"]),
  mapping: (options) =>
    presetMapping(
      zendesk,
      options,
      ticketRules(
        {
          case: ["Id"],
          opened: ["Created at"],
          closed: ["Solved at"],
          status: ["Status"],
          actor: ["Assignee"],
          channel: ["Via"],
          customer: ["Requester id"],
          title: ["Subject"],
          reopens: ["Reopens"],
        },
        ["New", "Open", "Pending", "Hold", "On-hold", "Solved", "Closed", "Deleted"],
        options,
      ),
    ),
};
