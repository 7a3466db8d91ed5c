-- Who decided to leave which work to an agent, on what evidence, until what; what the rule that watches it found; and
-- the red line that no such decision may cross.

alter table process
  add column never_alone boolean not null default false,
  -- above this amount never alone, in the organisation's currency
  add column alone_up_to numeric(21, 6);

create table handover (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  handover_id uuid not null,

  process text collate "C" not null,
  -- null: all of them
  step text collate "C",
  channel text collate "C",
  amount_up_to numeric(21, 6),
  from_way text not null check (from_way in ('people', 'with_review', 'alone')),
  to_way text not null check (to_way in ('people', 'with_review', 'alone')),
  -- how many of a hundred cases are looked at, where the agent is alone
  sample_percent smallint check (sample_percent between 1 and 100),
  reason text,

  -- the evidence as it stood at that minute: what comes later does not change it
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

  -- the stop rule: over how many checks the line must hold, and what mistakes may cost in seven days
  stop_checks integer,
  stop_weekly_cost numeric(21, 6),

  decided_at timestamptz not null,
  decided_kind text not null check (decided_kind in ('person', 'key', 'command')),
  decided_by text not null,

  taken_back_at timestamptz,
  taken_back_kind text check (taken_back_kind in ('person', 'key', 'command')),
  taken_back_by text,
  taken_back_for text check (taken_back_for in ('decision', 'stop_rule')),
  taken_back_reason text,
  primary key (organisation_id, handover_id)
);
-- one stands for the same work
create unique index handover_standing
  on handover (organisation_id, process, coalesce(step, ''), coalesce(channel, ''))
  where taken_back_at is null;
create index handover_decided on handover (organisation_id, decided_at desc, handover_id);

-- that a stop rule fired: once
create table handover_firing (
  organisation_id uuid not null,
  handover_id uuid not null,
  why text not null check (why in ('precision', 'mistakes')),
  -- of the review or refund that tipped it
  at timestamptz not null,
  checks bigint not null,
  mistakes bigint not null,
  -- lower end of the interval; what the seven days cost
  low numeric,
  cost numeric,
  recorded_at timestamptz not null,
  primary key (organisation_id, handover_id),
  foreign key (organisation_id) references organisation (organisation_id) on delete cascade,
  foreign key (organisation_id, handover_id) references handover (organisation_id, handover_id) on delete cascade
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['handover', 'handover_firing'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    -- decisions and firings are not rewritten, and go only with their organisation
    execute format('grant select, insert on %I to handover_app', tenant_table);
  end loop;
end
$$;
grant update (taken_back_at, taken_back_kind, taken_back_by, taken_back_for, taken_back_reason)
  on handover to handover_app;
