import { folded } from "@/lib/ingest/rebuild";

/**
 * What an exported file holds, in the order in which it is read back: what is referred to comes before what refers to it.
 * `only` narrows the rows ($1 is the organisation); a file of an import that has not ended would be half a file. `order`: the column that rows are told by.
 */
export const carried: readonly { table: string; only?: string; order?: string }[] = [
  { table: "organisation" },
  { table: "exchange_rate" },
  { table: "process" },
  { table: "process_baseline" },
  { table: "process_step_minutes" },
  { table: "margin_estimate" },
  { table: "typed_start" },
  { table: "definition_approval" },
  { table: "restatement" },
  { table: "handover" },
  { table: "handover_firing" },
  { table: "report_action" },
  { table: "report_comment" },
  { table: "report_sign_off" },
  { table: "roadmap_confirmation" },
  { table: "roadmap_target" },
  { table: "calendar_choice" },
  { table: "calendar_day" },
  { table: "alert" },
  { table: "alert_state" },
  { table: "alert_check" },
  { table: "source" },
  { table: "source_day" },
  { table: "refusal" },
  { table: "import", only: "state in ('done', 'failed', 'cancelled', 'undone')" },
  { table: "import_refusal", only: "import_id in (select import_id from ended)" },
  { table: "import_mapping" },
  {
    table: "import_event",
    only: "import_id in (select import_id from ended union all select '00000000-0000-0000-0000-000000000000')",
  },
  { table: "trace" },
  { table: "span" },
  { table: "event" },
  // each carries the hash of the one before
  { table: "audit_entry", order: "seq" },
];

/**
 * What a file does not hold, with the column that a row is known by, so that it can be made anew: secrets, addresses that
 * would be written to from two places, and files that were brought and not imported.
 */
export const leftOut: readonly { table: string; name: string | null; only?: string }[] = [
  { table: "api_key", name: "name", only: "revoked_at is null" },
  { table: "hook", name: "name", only: "revoked_at is null" },
  { table: "delivery_channel", name: "name", only: "ended_at is null" },
  { table: "delivery", name: null },
  { table: "report_share", name: "period", only: "revoked_at is null" },
  { table: "import_piece", name: null },
  { table: "invitation", name: null, only: "accepted_at is null and revoked_at is null" },
  { table: "recount_look", name: null },
  { table: "recount_difference", name: null },
];

/** Its people are told by name, role and address, in lines of their own: accounts are the server's, not its. */
export const people = "member";

/** Folded again from the events where the file is read; the end of the log's chain follows from its entries. */
export const madeAnew: readonly string[] = [...folded, "audit_head"];
