-- What people add to a weekly report or a monthly review: what was decided, what was said, and that it was signed off.

create table report_action (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  action_id uuid not null,
  -- the report it was decided in, such as 2026-W47 or 2026-10
  period text collate "C" not null,
  title text not null,
  -- null: of the whole firm
  process text collate "C",
  kpi text,
  -- a difference in the unit of the KPI: parts of 1 for a share
  expected numeric,
  owner_id uuid,
  -- as it was when it was given: who leaves keeps it
  owner_name text not null,
  due_day date,
  state text not null check (state in ('open', 'done', 'dropped')),
  -- of the organisation's, when it was done or dropped
  ended_day date,
  -- the event that being done wrote, by which its effect is measured
  change_id text collate "C",
  created_at timestamptz not null,
  created_kind text not null check (created_kind in ('person', 'key', 'command')),
  created_by text not null,
  primary key (organisation_id, action_id)
);
create index report_action_period on report_action (organisation_id, period, created_at, action_id);

create table report_comment (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  comment_id uuid not null,
  period text collate "C" not null,
  body text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'key', 'command')),
  actor_id text not null,
  actor_name text not null,
  primary key (organisation_id, comment_id)
);
create index report_comment_period on report_comment (organisation_id, period, at, comment_id);

create table report_sign_off (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  period text collate "C" not null,
  signed_at timestamptz not null,
  -- null: by the command line
  signed_by uuid,
  signed_name text not null,
  -- the report as it was at that minute
  report jsonb not null,
  primary key (organisation_id, period)
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['report_action', 'report_comment', 'report_sign_off'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    -- what was said and signed is not rewritten, and goes only with its organisation
    execute format('grant select, insert on %I to handover_app', tenant_table);
  end loop;
end
$$;
grant update on report_action to handover_app;
