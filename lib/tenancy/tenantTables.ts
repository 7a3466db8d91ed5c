/**
 * The tables that hold one organisation's rows, those without a foreign key to `organisation` first. A test holds
 * the list equal to the database's own.
 */
export const tenantTables = {
  /** to be emptied by name: a foreign key here would be checked for every event */
  loose: [
    "event",
    "trace",
    "span",
    "case_state",
    "order_state",
    "rollup_close",
    "rollup_first_close",
    "rollup_duration",
    "rollup_labour",
    "rollup_machine",
    "rollup_order",
    "rollup_spend",
    "rollup_untimed",
    "import_event",
  ],
  /** go with the row of `organisation` */
  held: [
    "organisation",
    "member",
    "api_key",
    "hook",
    "exchange_rate",
    "process",
    "process_baseline",
    "process_step_minutes",
    "margin_estimate",
    "definition_approval",
    "restatement",
    "handover",
    "handover_firing",
    "report_action",
    "report_comment",
    "report_sign_off",
    "report_share",
    "roadmap_confirmation",
    "roadmap_target",
    "audit_entry",
    "source",
    "source_day",
    "refusal",
    "import",
    "import_piece",
    "import_refusal",
    "import_mapping",
  ],
} as const;
