-- Written by `npm run schema:dump` from a migrated database; do not edit.

create table alert (
  organisation_id uuid not null,
  alert_id uuid not null,
  kind text not null,
  subject text collate "C" not null,
  detail jsonb not null,
  day date not null,
  at timestamp with time zone not null,
  constraint alert_pkey PRIMARY KEY (organisation_id, alert_id),
  constraint alert_kind_check CHECK ((kind = ANY (ARRAY['gate_opened'::text, 'gate_closed'::text, 'target_missed'::text]))),
  constraint alert_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX alert_at ON public.alert USING btree (organisation_id, at DESC, alert_id);
alter table alert enable row level security;
alter table alert force row level security;
create policy one_organisation on alert
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on alert to handover_app;

create table alert_check (
  organisation_id uuid not null,
  day date not null,
  at timestamp with time zone not null,
  outcome text not null,
  found integer not null,
  constraint alert_check_pkey PRIMARY KEY (organisation_id, day),
  constraint alert_check_outcome_check CHECK ((outcome = ANY (ARRAY['looked'::text, 'stale'::text]))),
  constraint alert_check_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table alert_check enable row level security;
alter table alert_check force row level security;
create policy one_organisation on alert_check
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on alert_check to handover_app;

create table alert_state (
  organisation_id uuid not null,
  subject text collate "C" not null,
  state text not null,
  since date not null,
  constraint alert_state_pkey PRIMARY KEY (organisation_id, subject),
  constraint alert_state_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table alert_state enable row level security;
alter table alert_state force row level security;
create policy one_organisation on alert_state
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select, update on alert_state to handover_app;

create table api_key (
  organisation_id uuid not null,
  key_id text collate "C" not null,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (organisation_id, key_id),
  constraint api_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table api_key enable row level security;
alter table api_key force row level security;
create policy one_organisation on api_key
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on api_key to handover_app;

create table audit_entry (
  organisation_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  seq integer not null,
  request_id text,
  personal jsonb,
  personal_salt bytea,
  personal_hash bytea,
  hash bytea not null,
  constraint audit_entry_pkey PRIMARY KEY (organisation_id, seq),
  constraint audit_entry_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint audit_entry_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX audit_entry_at ON public.audit_entry USING btree (organisation_id, at DESC, seq DESC);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy one_organisation on audit_entry
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on audit_entry to handover_app;

create table audit_head (
  organisation_id uuid not null,
  seq integer not null,
  hash bytea not null,
  constraint audit_head_pkey PRIMARY KEY (organisation_id),
  constraint audit_head_seq_check CHECK ((seq >= 0)),
  constraint audit_head_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy one_organisation on audit_head
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select, update on audit_head to handover_app;

create table calendar_choice (
  organisation_id uuid not null,
  from_day date not null,
  country text,
  sales_days text[] not null,
  set_at timestamp with time zone not null,
  set_kind text not null,
  set_by text not null,
  constraint calendar_choice_pkey PRIMARY KEY (organisation_id, from_day),
  constraint calendar_choice_set_kind_check CHECK ((set_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint calendar_choice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table calendar_choice enable row level security;
alter table calendar_choice force row level security;
create policy one_organisation on calendar_choice
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on calendar_choice to handover_app;

create table calendar_day (
  organisation_id uuid not null,
  day date not null,
  kind text not null,
  name text not null,
  removed boolean not null,
  set_at timestamp with time zone not null,
  set_kind text not null,
  set_by text not null,
  constraint calendar_day_pkey PRIMARY KEY (organisation_id, day, kind),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'working'::text, 'sales'::text]))),
  constraint calendar_day_set_kind_check CHECK ((set_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint calendar_day_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table calendar_day enable row level security;
alter table calendar_day force row level security;
create policy one_organisation on calendar_day
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on calendar_day to handover_app;

create table case_state (
  organisation_id uuid not null,
  process text collate "C" not null,
  case_id text collate "C" not null,
  events bigint not null,
  opened_at timestamp with time zone,
  first_close text[] collate "C",
  last_close text[] collate "C",
  reopened_at timestamp with time zone,
  reopenings timestamp with time zone[],
  contact_at timestamp with time zone,
  accepted_review_at timestamp with time zone,
  human_work boolean not null,
  human_approval boolean not null,
  agent boolean not null,
  system boolean not null,
  unknown boolean not null,
  corrected boolean not null,
  human_seconds numeric not null,
  level text collate "C",
  closed_at timestamp with time zone,
  closed_day date,
  resolution text collate "C",
  machine text collate "C",
  reviews text collate "C",
  counted_seconds numeric,
  first_closed_day date,
  first_resolution text collate "C",
  return_days smallint,
  reopen_days smallint,
  duration bigint,
  constraint case_state_pkey PRIMARY KEY (organisation_id, process, case_id)
)
with (fillfactor=80);
CREATE INDEX case_state_closed ON public.case_state USING btree (organisation_id, closed_day, process, case_id) WHERE (closed_day IS NOT NULL);
CREATE INDEX case_state_first_closed ON public.case_state USING btree (organisation_id, first_closed_day, process, case_id) WHERE (first_closed_day IS NOT NULL);
CREATE INDEX case_state_opened ON public.case_state USING btree (organisation_id, opened_at, process, case_id);
alter table case_state enable row level security;
alter table case_state force row level security;
create policy one_organisation on case_state
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on case_state to handover_app;

create table definition_approval (
  organisation_id uuid not null,
  kpi text collate "C" not null,
  version text collate "C" not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  constraint definition_approval_pkey PRIMARY KEY (organisation_id, kpi, version),
  constraint definition_approval_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint definition_approval_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table definition_approval enable row level security;
alter table definition_approval force row level security;
create policy one_organisation on definition_approval
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on definition_approval to handover_app;

create table delivery (
  organisation_id uuid not null,
  channel_id uuid not null,
  occasion text collate "C" not null,
  state text not null,
  attempts integer not null,
  planned_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  first_tried_at timestamp with time zone,
  tried_at timestamp with time zone,
  ended_at timestamp with time zone,
  answer text,
  instead text,
  asked_by text,
  constraint delivery_pkey PRIMARY KEY (organisation_id, channel_id, occasion),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sending'::text, 'delivered'::text, 'failed'::text, 'unknown'::text, 'skipped'::text]))),
  constraint delivery_organisation_id_channel_id_fkey FOREIGN KEY (organisation_id, channel_id) REFERENCES delivery_channel(organisation_id, channel_id) ON DELETE CASCADE,
  constraint delivery_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX delivery_open ON public.delivery USING btree (organisation_id, due_at) WHERE (state = ANY (ARRAY['due'::text, 'sending'::text]));
CREATE INDEX delivery_planned ON public.delivery USING btree (organisation_id, planned_at DESC, channel_id, occasion);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy one_organisation on delivery
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select, update on delivery to handover_app;

create table delivery_channel (
  organisation_id uuid not null,
  channel_id uuid not null,
  kind text not null,
  name text not null,
  address text not null,
  version text not null,
  locale text not null,
  weekly_since timestamp with time zone,
  monthly_since timestamp with time zone,
  alerts_since timestamp with time zone,
  hour smallint not null,
  planned_to timestamp with time zone not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  ended_at timestamp with time zone,
  ended_for text,
  ended_by text,
  constraint delivery_channel_pkey PRIMARY KEY (organisation_id, channel_id),
  constraint delivery_channel_ended_for_check CHECK ((ended_for = ANY (ARRAY['revoked'::text, 'unsubscribed'::text]))),
  constraint delivery_channel_hour_check CHECK (((hour >= 0) AND (hour <= 23))),
  constraint delivery_channel_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'slack'::text, 'feishu'::text, 'wecom'::text, 'dingtalk'::text, 'webhook'::text]))),
  constraint delivery_channel_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'zh'::text]))),
  constraint delivery_channel_version_check CHECK ((version = ANY (ARRAY['owner'::text, 'team'::text]))),
  constraint delivery_channel_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table delivery_channel enable row level security;
alter table delivery_channel force row level security;
create policy one_organisation on delivery_channel
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select, update on delivery_channel to handover_app;

create table directory_hook (
  hook_id text collate "C" not null,
  organisation_id uuid not null,
  constraint directory_hook_pkey PRIMARY KEY (hook_id)
);
CREATE INDEX directory_hook_organisation ON public.directory_hook USING btree (organisation_id);
grant delete, insert, select, update on directory_hook to handover_app;

create table directory_invitation (
  token_hash text collate "C" not null,
  organisation_id uuid not null,
  constraint directory_invitation_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX directory_invitation_organisation ON public.directory_invitation USING btree (organisation_id);
grant delete, insert, select, update on directory_invitation to handover_app;

create table directory_job (
  job_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  subject text not null,
  due_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  attempts integer not null,
  constraint directory_job_pkey PRIMARY KEY (job_id),
  constraint directory_job_organisation_id_kind_subject_key UNIQUE (organisation_id, kind, subject)
);
CREATE INDEX directory_job_due ON public.directory_job USING btree (due_at);
grant delete, insert, select, update on directory_job to handover_app;

create table directory_key (
  key_id text collate "C" not null,
  organisation_id uuid not null,
  constraint directory_key_pkey PRIMARY KEY (key_id)
);
CREATE INDEX directory_key_organisation ON public.directory_key USING btree (organisation_id);
grant delete, insert, select, update on directory_key to handover_app;

create table directory_member (
  person_id uuid not null,
  organisation_id uuid not null,
  constraint directory_member_pkey PRIMARY KEY (person_id, organisation_id),
  constraint directory_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX directory_member_organisation ON public.directory_member USING btree (organisation_id);
grant delete, insert, select, update on directory_member to handover_app;

create table directory_share (
  token_hash text collate "C" not null,
  organisation_id uuid not null,
  constraint directory_share_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX directory_share_organisation ON public.directory_share USING btree (organisation_id);
grant delete, insert, select, update on directory_share to handover_app;

create table directory_slug (
  slug text collate "C" not null,
  organisation_id uuid not null,
  constraint directory_slug_pkey PRIMARY KEY (slug),
  constraint directory_slug_organisation_id_key UNIQUE (organisation_id)
);
grant delete, insert, select, update on directory_slug to handover_app;

create table event (
  organisation_id uuid not null,
  source text collate "C" not null,
  id text collate "C" not null,
  type text collate "C" not null,
  time timestamp with time zone not null,
  received_at timestamp with time zone not null,
  process text collate "C",
  case_id text collate "C",
  order_id text collate "C",
  step text,
  actor_kind text,
  actor_id text,
  actor_role text,
  seconds numeric,
  outcome text,
  reason text,
  touch text,
  verdict text,
  resolution text,
  channel text,
  customer text,
  title text,
  note text,
  amount numeric,
  cogs numeric,
  cost numeric,
  error_cost numeric,
  currency text,
  model text,
  input_tokens bigint,
  cached_tokens bigint,
  output_tokens bigint,
  requests bigint,
  category text,
  first_day date,
  last_day date,
  role text,
  fte numeric,
  monthly_salary numeric,
  input_price numeric,
  cached_price numeric,
  output_price numeric,
  change_kind text,
  constraint event_pkey PRIMARY KEY (organisation_id, source, id)
);
CREATE INDEX event_case ON public.event USING btree (organisation_id, process, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX event_dated ON public.event USING btree (organisation_id, type, "time") WHERE (type = ANY (ARRAY['headcount.set'::text, 'model.priced'::text, 'change.made'::text]));
CREATE INDEX event_goods_unknown ON public.event USING btree (organisation_id, channel, "time") WHERE ((type = 'order.placed'::text) AND (cogs IS NULL) AND (channel IS NOT NULL));
CREATE INDEX event_ledger ON public.event USING btree (organisation_id, "time") WHERE (type = 'cost.incurred'::text);
CREATE INDEX event_made_good ON public.event USING btree (organisation_id, "time") INCLUDE (amount, currency) WHERE ((type = 'order.refunded'::text) AND (case_id IS NOT NULL));
CREATE INDEX event_model ON public.event USING btree (organisation_id, "time") WHERE ((type = 'case.step'::text) AND ((model IS NOT NULL) OR (input_tokens IS NOT NULL)));
CREATE INDEX event_order ON public.event USING btree (organisation_id, order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX event_review ON public.event USING btree (organisation_id, "time") INCLUDE (process, step, actor_role, verdict, seconds, error_cost, currency) WHERE (type = 'case.reviewed'::text);
CREATE INDEX event_stake ON public.event USING btree (organisation_id, process, case_id) INCLUDE ("time", amount, currency) WHERE ((type = 'case.opened'::text) AND (amount IS NOT NULL));
CREATE INDEX event_time ON public.event USING btree (organisation_id, "time");
alter table event enable row level security;
alter table event force row level security;
create policy one_organisation on event
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select on event to handover_app;

create table exchange_rate (
  organisation_id uuid not null,
  currency text collate "C" not null,
  from_day date not null,
  rate numeric(24,12) not null,
  constraint exchange_rate_pkey PRIMARY KEY (organisation_id, currency, from_day),
  constraint exchange_rate_rate_check CHECK ((rate > (0)::numeric)),
  constraint exchange_rate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table exchange_rate enable row level security;
alter table exchange_rate force row level security;
create policy one_organisation on exchange_rate
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on exchange_rate to handover_app;

create table handover (
  organisation_id uuid not null,
  handover_id uuid not null,
  process text collate "C" not null,
  step text collate "C",
  channel text collate "C",
  amount_up_to numeric(21,6),
  from_way text not null,
  to_way text not null,
  sample_percent smallint,
  reason text,
  gate text not null,
  since_day date,
  automated bigint not null,
  reviewed bigint not null,
  accepted bigint not null,
  low numeric,
  high numeric,
  required numeric,
  people_cost numeric,
  agent_cost numeric,
  review_cost numeric,
  mistake_cost numeric,
  mistake_from text,
  stop_checks integer,
  stop_weekly_cost numeric(21,6),
  decided_at timestamp with time zone not null,
  decided_kind text not null,
  decided_by text not null,
  taken_back_at timestamp with time zone,
  taken_back_kind text,
  taken_back_by text,
  taken_back_for text,
  taken_back_reason text,
  constraint handover_pkey PRIMARY KEY (organisation_id, handover_id),
  constraint handover_decided_kind_check CHECK ((decided_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint handover_from_way_check CHECK ((from_way = ANY (ARRAY['people'::text, 'with_review'::text, 'alone'::text]))),
  constraint handover_sample_percent_check CHECK (((sample_percent >= 1) AND (sample_percent <= 100))),
  constraint handover_taken_back_for_check CHECK ((taken_back_for = ANY (ARRAY['decision'::text, 'stop_rule'::text]))),
  constraint handover_taken_back_kind_check CHECK ((taken_back_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint handover_to_way_check CHECK ((to_way = ANY (ARRAY['people'::text, 'with_review'::text, 'alone'::text]))),
  constraint handover_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX handover_decided ON public.handover USING btree (organisation_id, decided_at DESC, handover_id);
CREATE UNIQUE INDEX handover_standing ON public.handover USING btree (organisation_id, process, COALESCE(step, ''::text), COALESCE(channel, ''::text)) WHERE (taken_back_at IS NULL);
alter table handover enable row level security;
alter table handover force row level security;
create policy one_organisation on handover
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on handover to handover_app;
grant update (taken_back_at) on handover to handover_app;
grant update (taken_back_by) on handover to handover_app;
grant update (taken_back_for) on handover to handover_app;
grant update (taken_back_kind) on handover to handover_app;
grant update (taken_back_reason) on handover to handover_app;

create table handover_firing (
  organisation_id uuid not null,
  handover_id uuid not null,
  why text not null,
  at timestamp with time zone not null,
  checks bigint not null,
  mistakes bigint not null,
  low numeric,
  cost numeric,
  recorded_at timestamp with time zone not null,
  constraint handover_firing_pkey PRIMARY KEY (organisation_id, handover_id),
  constraint handover_firing_why_check CHECK ((why = ANY (ARRAY['precision'::text, 'mistakes'::text]))),
  constraint handover_firing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE,
  constraint handover_firing_organisation_id_handover_id_fkey FOREIGN KEY (organisation_id, handover_id) REFERENCES handover(organisation_id, handover_id) ON DELETE CASCADE
);
alter table handover_firing enable row level security;
alter table handover_firing force row level security;
create policy one_organisation on handover_firing
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on handover_firing to handover_app;

create table hook (
  organisation_id uuid not null,
  hook_id text collate "C" not null,
  source text not null,
  name text not null,
  mapping jsonb,
  secret text not null,
  previous_secret text,
  previous_until timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint hook_pkey PRIMARY KEY (organisation_id, hook_id),
  constraint hook_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table hook enable row level security;
alter table hook force row level security;
create policy one_organisation on hook
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on hook to handover_app;

create table import (
  organisation_id uuid not null,
  import_id uuid not null,
  name text not null,
  source text collate "C",
  mapping jsonb,
  state text not null,
  bytes bigint not null,
  packed bigint not null,
  bytes_read bigint not null,
  header jsonb,
  line bigint not null,
  rows bigint not null,
  silent bigint not null,
  accepted bigint not null,
  duplicates bigint not null,
  rejected bigint not null,
  taken bigint not null,
  detail text,
  checked jsonb,
  created_by text not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (organisation_id, import_id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['arriving'::text, 'draft'::text, 'checking'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text]))),
  constraint import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX import_created ON public.import USING btree (organisation_id, created_at DESC, import_id);
alter table import enable row level security;
alter table import force row level security;
create policy one_organisation on import
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on import to handover_app;

create table import_event (
  organisation_id uuid not null,
  source text collate "C" not null,
  id text collate "C" not null,
  import_id uuid not null,
  constraint import_event_pkey PRIMARY KEY (organisation_id, source, id, import_id)
);
CREATE INDEX import_event_import ON public.import_event USING btree (organisation_id, import_id, source, id);
alter table import_event enable row level security;
alter table import_event force row level security;
create policy one_organisation on import_event
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on import_event to handover_app;

create table import_mapping (
  organisation_id uuid not null,
  source text collate "C" not null,
  mapping jsonb not null,
  updated_at timestamp with time zone not null,
  constraint import_mapping_pkey PRIMARY KEY (organisation_id, source),
  constraint import_mapping_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy one_organisation on import_mapping
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on import_mapping to handover_app;

create table import_piece (
  organisation_id uuid not null,
  import_id uuid not null,
  place integer not null,
  bytes bytea not null,
  constraint import_piece_pkey PRIMARY KEY (organisation_id, import_id, place),
  constraint import_piece_organisation_id_import_id_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES import(organisation_id, import_id) ON DELETE CASCADE
);
alter table import_piece enable row level security;
alter table import_piece force row level security;
create policy one_organisation on import_piece
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on import_piece to handover_app;

create table import_refusal (
  organisation_id uuid not null,
  import_id uuid not null,
  line bigint not null,
  reason text not null,
  original jsonb not null,
  constraint import_refusal_pkey PRIMARY KEY (organisation_id, import_id, line),
  constraint import_refusal_organisation_id_import_id_fkey FOREIGN KEY (organisation_id, import_id) REFERENCES import(organisation_id, import_id) ON DELETE CASCADE
);
alter table import_refusal enable row level security;
alter table import_refusal force row level security;
create policy one_organisation on import_refusal
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on import_refusal to handover_app;

create table invitation (
  organisation_id uuid not null,
  invitation_id uuid not null,
  token_hash text collate "C" not null,
  role text not null,
  email text collate "C",
  created_at timestamp with time zone not null,
  created_by text not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  revoked_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (organisation_id, invitation_id),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'manager'::text, 'admin'::text, 'owner'::text]))),
  constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX invitation_token ON public.invitation USING btree (organisation_id, token_hash);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy one_organisation on invitation
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on invitation to handover_app;
grant update (accepted_at) on invitation to handover_app;
grant update (accepted_by) on invitation to handover_app;
grant update (revoked_at) on invitation to handover_app;

create table margin_estimate (
  organisation_id uuid not null,
  channel text collate "C" not null,
  from_day date not null,
  share numeric(7,6) not null,
  constraint margin_estimate_pkey PRIMARY KEY (organisation_id, channel, from_day),
  constraint margin_estimate_share_check CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric))),
  constraint margin_estimate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table margin_estimate enable row level security;
alter table margin_estimate force row level security;
create policy one_organisation on margin_estimate
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select on margin_estimate to handover_app;

create table member (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  constraint member_pkey PRIMARY KEY (organisation_id, person_id),
  constraint member_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'manager'::text, 'admin'::text, 'owner'::text]))),
  constraint member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table member enable row level security;
alter table member force row level security;
create policy one_organisation on member
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on member to handover_app;

create table order_state (
  organisation_id uuid not null,
  order_id text collate "C" not null,
  placed_at timestamp with time zone,
  lines bigint not null,
  lines_with_cogs bigint not null,
  placed_day date,
  with_cogs boolean,
  constraint order_state_pkey PRIMARY KEY (organisation_id, order_id)
)
with (fillfactor=80);
CREATE INDEX order_state_placed ON public.order_state USING btree (organisation_id, placed_day, order_id) WHERE (placed_day IS NOT NULL);
alter table order_state enable row level security;
alter table order_state force row level security;
create policy one_organisation on order_state
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on order_state to handover_app;

create table organisation (
  organisation_id uuid not null,
  slug text collate "C" not null,
  name text not null,
  timezone text not null,
  currency text not null,
  load_factor numeric(10,4) not null default 1.67,
  productive_hours numeric(10,4) not null default 160,
  roadmap_start date,
  sample boolean not null default false,
  created_at timestamp with time zone not null,
  default_prices boolean not null default false,
  working_hours jsonb not null default '[{"to": "18:00", "day": 1, "from": "09:00"}, {"to": "18:00", "day": 2, "from": "09:00"}, {"to": "18:00", "day": 3, "from": "09:00"}, {"to": "18:00", "day": 4, "from": "09:00"}, {"to": "18:00", "day": 5, "from": "09:00"}]'::jsonb,
  chain text[] collate "C" not null default '{}'::text[],
  constraint organisation_pkey PRIMARY KEY (organisation_id)
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy one_organisation on organisation
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on organisation to handover_app;

create table password_reset (
  token_hash text collate "C" not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint password_reset_pkey PRIMARY KEY (token_hash),
  constraint password_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX password_reset_person ON public.password_reset USING btree (person_id);
grant delete, insert, select on password_reset to handover_app;

create table person (
  id uuid not null,
  email text collate "C" not null,
  name text not null,
  password_hash text,
  session_version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email)
);
grant delete, insert, select, update on person to handover_app;

create table person_identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  constraint person_identity_pkey PRIMARY KEY (issuer, subject),
  constraint person_identity_person_id_issuer_key UNIQUE (person_id, issuer),
  constraint person_identity_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
grant delete, insert, select on person_identity to handover_app;

create table process (
  organisation_id uuid not null,
  process text collate "C" not null,
  name text not null,
  stage text not null default 'service'::text,
  core boolean not null default true,
  reopen_window_days smallint not null default 7,
  error_cost numeric(21,6),
  reviewed boolean not null default false,
  created_at timestamp with time zone not null,
  never_alone boolean not null default false,
  alone_up_to numeric(21,6),
  promised_hours numeric(10,4),
  constraint process_pkey PRIMARY KEY (organisation_id, process),
  constraint process_promised_hours_check CHECK ((promised_hours > (0)::numeric)),
  constraint process_reopen_window_days_check CHECK (((reopen_window_days >= 1) AND (reopen_window_days <= 30))),
  constraint process_stage_check CHECK ((stage = ANY (ARRAY['acquisition'::text, 'service'::text, 'fulfilment'::text, 'backoffice'::text]))),
  constraint process_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table process enable row level security;
alter table process force row level security;
create policy one_organisation on process
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on process to handover_app;

create table process_baseline (
  organisation_id uuid not null,
  process text collate "C" not null,
  from_day date not null,
  seconds numeric(21,6) not null,
  constraint process_baseline_pkey PRIMARY KEY (organisation_id, process, from_day),
  constraint process_baseline_seconds_check CHECK ((seconds >= (0)::numeric)),
  constraint process_baseline_organisation_id_process_fkey FOREIGN KEY (organisation_id, process) REFERENCES process(organisation_id, process) ON DELETE CASCADE
);
alter table process_baseline enable row level security;
alter table process_baseline force row level security;
create policy one_organisation on process_baseline
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on process_baseline to handover_app;

create table process_step_minutes (
  organisation_id uuid not null,
  process text collate "C" not null,
  step text collate "C" not null,
  from_day date not null,
  minutes numeric(21,6) not null,
  constraint process_step_minutes_pkey PRIMARY KEY (organisation_id, process, step, from_day),
  constraint process_step_minutes_minutes_check CHECK ((minutes >= (0)::numeric)),
  constraint process_step_minutes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table process_step_minutes enable row level security;
alter table process_step_minutes force row level security;
create policy one_organisation on process_step_minutes
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on process_step_minutes to handover_app;

create table recount_difference (
  organisation_id uuid not null,
  day date not null,
  found_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  mended_at timestamp with time zone,
  differences jsonb not null,
  constraint recount_difference_pkey PRIMARY KEY (organisation_id, day),
  constraint recount_difference_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table recount_difference enable row level security;
alter table recount_difference force row level security;
create policy one_organisation on recount_difference
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select, update on recount_difference to handover_app;

create table recount_look (
  organisation_id uuid not null,
  day date not null,
  at timestamp with time zone not null,
  whole boolean not null,
  looks bigint not null,
  constraint recount_look_pkey PRIMARY KEY (organisation_id),
  constraint recount_look_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table recount_look enable row level security;
alter table recount_look force row level security;
create policy one_organisation on recount_look
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select, update on recount_look to handover_app;

create table recovery_code (
  person_id uuid not null,
  code_hash text collate "C" not null,
  constraint recovery_code_pkey PRIMARY KEY (person_id, code_hash),
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES second_factor(person_id) ON DELETE CASCADE
);
grant delete, insert, select on recovery_code to handover_app;

create table refusal (
  organisation_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  source text,
  event_id text,
  type text,
  code text not null,
  pointer text not null,
  detail text not null,
  constraint refusal_pkey PRIMARY KEY (organisation_id, id),
  constraint refusal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX refusal_at ON public.refusal USING btree (organisation_id, at DESC, id);
alter table refusal enable row level security;
alter table refusal force row level security;
create policy one_organisation on refusal
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on refusal to handover_app;

create table report_action (
  organisation_id uuid not null,
  action_id uuid not null,
  period text collate "C" not null,
  title text not null,
  process text collate "C",
  kpi text,
  expected numeric,
  owner_id uuid,
  owner_name text not null,
  due_day date,
  state text not null,
  ended_day date,
  change_id text collate "C",
  created_at timestamp with time zone not null,
  created_kind text not null,
  created_by text not null,
  constraint report_action_pkey PRIMARY KEY (organisation_id, action_id),
  constraint report_action_created_kind_check CHECK ((created_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint report_action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint report_action_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX report_action_period ON public.report_action USING btree (organisation_id, period, created_at, action_id);
alter table report_action enable row level security;
alter table report_action force row level security;
create policy one_organisation on report_action
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select, update on report_action to handover_app;

create table report_comment (
  organisation_id uuid not null,
  comment_id uuid not null,
  period text collate "C" not null,
  body text not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  constraint report_comment_pkey PRIMARY KEY (organisation_id, comment_id),
  constraint report_comment_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint report_comment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX report_comment_period ON public.report_comment USING btree (organisation_id, period, at, comment_id);
alter table report_comment enable row level security;
alter table report_comment force row level security;
create policy one_organisation on report_comment
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on report_comment to handover_app;

create table report_share (
  organisation_id uuid not null,
  share_id uuid not null,
  token_hash text collate "C" not null,
  period text collate "C" not null,
  version text not null,
  password_hash text,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  last_opened_at timestamp with time zone,
  constraint report_share_pkey PRIMARY KEY (organisation_id, share_id),
  constraint report_share_version_check CHECK ((version = ANY (ARRAY['owner'::text, 'team'::text]))),
  constraint report_share_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX report_share_period ON public.report_share USING btree (organisation_id, period, created_at DESC, share_id);
CREATE UNIQUE INDEX report_share_token ON public.report_share USING btree (organisation_id, token_hash);
alter table report_share enable row level security;
alter table report_share force row level security;
create policy one_organisation on report_share
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on report_share to handover_app;
grant update (last_opened_at) on report_share to handover_app;
grant update (revoked_at) on report_share to handover_app;

create table report_sign_off (
  organisation_id uuid not null,
  period text collate "C" not null,
  signed_at timestamp with time zone not null,
  signed_by uuid,
  signed_name text not null,
  report jsonb not null,
  constraint report_sign_off_pkey PRIMARY KEY (organisation_id, period),
  constraint report_sign_off_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table report_sign_off enable row level security;
alter table report_sign_off force row level security;
create policy one_organisation on report_sign_off
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on report_sign_off to handover_app;

create table restatement (
  organisation_id uuid not null,
  restatement_id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  first_day date not null,
  last_day date not null,
  earlier boolean not null,
  figures jsonb not null,
  constraint restatement_pkey PRIMARY KEY (organisation_id, restatement_id),
  constraint restatement_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint restatement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX restatement_at ON public.restatement USING btree (organisation_id, at DESC, restatement_id);
alter table restatement enable row level security;
alter table restatement force row level security;
create policy one_organisation on restatement
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on restatement to handover_app;

create table roadmap_confirmation (
  organisation_id uuid not null,
  confirmation_id uuid not null,
  criterion text collate "C" not null,
  day date not null,
  note text not null,
  confirmed_at timestamp with time zone not null,
  confirmed_kind text not null,
  confirmed_by text not null,
  taken_back_at timestamp with time zone,
  taken_back_kind text,
  taken_back_by text,
  taken_back_reason text,
  constraint roadmap_confirmation_pkey PRIMARY KEY (organisation_id, confirmation_id),
  constraint roadmap_confirmation_check CHECK (((taken_back_at IS NULL) = (taken_back_reason IS NULL))),
  constraint roadmap_confirmation_confirmed_kind_check CHECK ((confirmed_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint roadmap_confirmation_taken_back_kind_check CHECK ((taken_back_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint roadmap_confirmation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX roadmap_confirmation_stands ON public.roadmap_confirmation USING btree (organisation_id, criterion) WHERE (taken_back_at IS NULL);
alter table roadmap_confirmation enable row level security;
alter table roadmap_confirmation force row level security;
create policy one_organisation on roadmap_confirmation
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on roadmap_confirmation to handover_app;
grant update (taken_back_at) on roadmap_confirmation to handover_app;
grant update (taken_back_by) on roadmap_confirmation to handover_app;
grant update (taken_back_kind) on roadmap_confirmation to handover_app;
grant update (taken_back_reason) on roadmap_confirmation to handover_app;

create table roadmap_target (
  organisation_id uuid not null,
  target_id uuid not null,
  kpi text collate "C" not null,
  process text collate "C",
  due_day smallint not null,
  value numeric,
  basis text not null,
  pace text not null,
  tolerance numeric not null,
  from_day date not null,
  reason text not null,
  set_at timestamp with time zone not null,
  set_kind text not null,
  set_by text not null,
  constraint roadmap_target_pkey PRIMARY KEY (organisation_id, target_id),
  constraint roadmap_target_basis_check CHECK ((basis = ANY (ARRAY['absolute'::text, 'before_start'::text]))),
  constraint roadmap_target_due_day_check CHECK (((due_day >= 1) AND (due_day <= 180))),
  constraint roadmap_target_pace_check CHECK ((pace = ANY (ARRAY['linear'::text, 'stepped'::text]))),
  constraint roadmap_target_set_kind_check CHECK ((set_kind = ANY (ARRAY['person'::text, 'key'::text, 'command'::text]))),
  constraint roadmap_target_tolerance_check CHECK ((tolerance >= (0)::numeric)),
  constraint roadmap_target_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
CREATE INDEX roadmap_target_order ON public.roadmap_target USING btree (organisation_id, kpi, process, due_day, from_day, set_at);
alter table roadmap_target enable row level security;
alter table roadmap_target force row level security;
create policy one_organisation on roadmap_target
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant insert, select on roadmap_target to handover_app;

create table rollup_close (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  level text collate "C" not null,
  resolution text collate "C" not null,
  machine text collate "C" not null,
  reviews text collate "C" not null,
  cases bigint not null,
  human_seconds numeric not null,
  constraint rollup_close_pkey PRIMARY KEY (organisation_id, day, process, level, resolution, machine, reviews)
)
with (fillfactor=70);
alter table rollup_close enable row level security;
alter table rollup_close force row level security;
create policy one_organisation on rollup_close
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_close to handover_app;

create table rollup_duration (
  organisation_id uuid not null,
  process text collate "C" not null,
  day date not null,
  by_machine boolean not null,
  duration bigint not null,
  cases bigint not null,
  constraint rollup_duration_pkey PRIMARY KEY (organisation_id, process, day, by_machine, duration)
)
with (fillfactor=70);
alter table rollup_duration enable row level security;
alter table rollup_duration force row level security;
create policy one_organisation on rollup_duration
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_duration to handover_app;

create table rollup_first_close (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  resolution text collate "C" not null,
  return_days smallint not null,
  reopen_days smallint not null,
  cases bigint not null,
  constraint rollup_first_close_pkey PRIMARY KEY (organisation_id, day, process, resolution, return_days, reopen_days)
)
with (fillfactor=70);
alter table rollup_first_close enable row level security;
alter table rollup_first_close force row level security;
create policy one_organisation on rollup_first_close
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_first_close to handover_app;

create table rollup_labour (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  role text collate "C" not null,
  seconds numeric not null,
  timed bigint not null,
  untimed bigint not null,
  constraint rollup_labour_pkey PRIMARY KEY (organisation_id, day, process, role)
)
with (fillfactor=70);
alter table rollup_labour enable row level security;
alter table rollup_labour force row level security;
create policy one_organisation on rollup_labour
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_labour to handover_app;

create table rollup_machine (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  model text collate "C" not null,
  currency text collate "C" not null,
  outcome text collate "C" not null,
  model_cost numeric not null,
  tool_cost numeric not null,
  costed bigint not null,
  listed bigint not null,
  requests numeric not null,
  input_tokens numeric not null,
  cached_tokens numeric not null,
  output_tokens numeric not null,
  listed_input_tokens numeric not null,
  listed_cached_tokens numeric not null,
  listed_output_tokens numeric not null,
  constraint rollup_machine_pkey PRIMARY KEY (organisation_id, day, process, model, currency, outcome)
)
with (fillfactor=70);
alter table rollup_machine enable row level security;
alter table rollup_machine force row level security;
create policy one_organisation on rollup_machine
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_machine to handover_app;

create table rollup_order (
  organisation_id uuid not null,
  day date not null,
  currency text collate "C" not null,
  orders bigint not null,
  orders_with_cogs bigint not null,
  amount numeric not null,
  amount_with_cogs numeric not null,
  cogs numeric not null,
  paid numeric not null,
  refunded numeric not null,
  constraint rollup_order_pkey PRIMARY KEY (organisation_id, day, currency)
)
with (fillfactor=70);
alter table rollup_order enable row level security;
alter table rollup_order force row level security;
create policy one_organisation on rollup_order
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_order to handover_app;

create table rollup_spend (
  organisation_id uuid not null,
  first_day date not null,
  last_day date not null,
  day date not null,
  category text collate "C" not null,
  process text collate "C" not null,
  currency text collate "C" not null,
  amount numeric not null,
  entries bigint not null,
  constraint rollup_spend_pkey PRIMARY KEY (organisation_id, last_day, first_day, day, category, process, currency)
)
with (fillfactor=70);
alter table rollup_spend enable row level security;
alter table rollup_spend force row level security;
create policy one_organisation on rollup_spend
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_spend to handover_app;

create table rollup_untimed (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  step text collate "C" not null,
  role text collate "C" not null,
  pieces bigint not null,
  constraint rollup_untimed_pkey PRIMARY KEY (organisation_id, day, process, step, role)
)
with (fillfactor=70);
alter table rollup_untimed enable row level security;
alter table rollup_untimed force row level security;
create policy one_organisation on rollup_untimed
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on rollup_untimed to handover_app;

create table second_factor (
  person_id uuid not null,
  secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  created_at timestamp with time zone not null,
  constraint second_factor_pkey PRIMARY KEY (person_id),
  constraint second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
grant delete, insert, select, update on second_factor to handover_app;

create table sign_in_attempt (
  subject text collate "C" not null,
  window_start timestamp with time zone not null,
  failures integer not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (subject, window_start)
);
grant delete, insert, select, update on sign_in_attempt to handover_app;

create table source (
  organisation_id uuid not null,
  source text collate "C" not null,
  events bigint not null,
  first_received_at timestamp with time zone not null,
  last_received_at timestamp with time zone not null,
  last_time timestamp with time zone not null,
  recent_ids text[] not null,
  constraint source_pkey PRIMARY KEY (organisation_id, source),
  constraint source_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table source enable row level security;
alter table source force row level security;
create policy one_organisation on source
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on source to handover_app;

create table source_day (
  organisation_id uuid not null,
  source text collate "C" not null,
  day date not null,
  events bigint not null,
  constraint source_day_pkey PRIMARY KEY (organisation_id, source, day),
  constraint source_day_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table source_day enable row level security;
alter table source_day force row level security;
create policy one_organisation on source_day
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on source_day to handover_app;

create table span (
  organisation_id uuid not null,
  trace_id text collate "C" not null,
  span_id text collate "C" not null,
  parent_span_id text collate "C",
  reading jsonb not null,
  received_at timestamp with time zone not null,
  constraint span_pkey PRIMARY KEY (organisation_id, trace_id, span_id)
);
alter table span enable row level security;
alter table span force row level security;
create policy one_organisation on span
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on span to handover_app;

create table trace (
  organisation_id uuid not null,
  trace_id text collate "C" not null,
  received_at timestamp with time zone not null,
  constraint trace_pkey PRIMARY KEY (organisation_id, trace_id)
);
alter table trace enable row level security;
alter table trace force row level security;
create policy one_organisation on trace
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on trace to handover_app;

create table typed_start (
  organisation_id uuid not null,
  from_day date not null,
  people numeric(13,6),
  pay numeric(21,6),
  sales numeric(21,6),
  ads numeric(21,6),
  constraint typed_start_pkey PRIMARY KEY (organisation_id, from_day),
  constraint typed_start_ads_check CHECK ((ads >= (0)::numeric)),
  constraint typed_start_check CHECK (((pay IS NULL) OR (people IS NOT NULL))),
  constraint typed_start_pay_check CHECK ((pay >= (0)::numeric)),
  constraint typed_start_people_check CHECK ((people > (0)::numeric)),
  constraint typed_start_sales_check CHECK ((sales >= (0)::numeric)),
  constraint typed_start_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE
);
alter table typed_start enable row level security;
alter table typed_start force row level security;
create policy one_organisation on typed_start
  using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
  with check (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid);
grant delete, insert, select on typed_start to handover_app;
