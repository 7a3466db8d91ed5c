-- What was found when targets and gates were looked at, each day: what had changed, and that it was looked at.

create table alert (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  alert_id uuid not null,
  kind text not null check (kind in ('gate_opened', 'gate_closed', 'target_missed')),
  -- which gate, which target
  subject text collate "C" not null,
  -- the figures as they stood then
  detail jsonb not null,
  -- of the organisation's, on which it was found
  day date not null,
  at timestamptz not null,
  primary key (organisation_id, alert_id)
);
create index alert_at on alert (organisation_id, at desc, alert_id);

-- what each was when it was looked at last: a change is told, not a state
create table alert_state (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  subject text collate "C" not null,
  state text not null,
  since date not null,
  primary key (organisation_id, subject)
);

-- one look a day
create table alert_check (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  day date not null,
  at timestamptz not null,
  -- stale: the data did not reach far enough to tell
  outcome text not null check (outcome in ('looked', 'stale')),
  found integer not null,
  primary key (organisation_id, day)
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['alert', 'alert_state', 'alert_check'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    execute format('grant select, insert on %I to handover_app', tenant_table);
  end loop;
end
$$;
grant update on alert_state to handover_app;
