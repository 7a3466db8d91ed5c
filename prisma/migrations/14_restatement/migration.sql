-- What a change of a setting, or of something dated, moved of the past; the margin as it is estimated where orders do
-- not say what their goods cost; and which version of each definition was approved.

create table restatement (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  restatement_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'key', 'command')),
  actor_id text not null,
  -- such as organisation, process:support, headcount:agent
  subject text not null,
  before jsonb,
  after jsonb,
  -- the months that were compared
  first_day date not null,
  last_day date not null,
  -- there is data before them
  earlier boolean not null,
  figures jsonb not null,
  primary key (organisation_id, restatement_id)
);
create index restatement_at on restatement (organisation_id, at desc, restatement_id);

create table margin_estimate (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  -- empty: of the whole firm
  channel text collate "C" not null,
  from_day date not null,
  share numeric(7, 6) not null check (share >= 0 and share <= 1),
  primary key (organisation_id, channel, from_day)
);

create table definition_approval (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  kpi text collate "C" not null,
  version text collate "C" not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'key', 'command')),
  actor_id text not null,
  primary key (organisation_id, kpi, version)
);

-- lines of orders whose goods are to be estimated by channel, and the ledger by day
create index event_goods_unknown on event (organisation_id, channel, time)
  where type = 'order.placed' and cogs is null and channel is not null;
create index event_ledger on event (organisation_id, time) where type = 'cost.incurred';

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['restatement', 'margin_estimate', 'definition_approval'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    -- what was restated or approved is not rewritten, and goes only with the organisation
    execute format('grant select, insert on %I to handover_app', tenant_table);
  end loop;
end
$$;
grant delete on margin_estimate to handover_app;
