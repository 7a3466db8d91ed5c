-- What a person stands up for of the roadmap, and the targets that a firm sets itself. Both keep their history: a
-- confirmation that is taken back stays, and a target that is changed is another row.

create table roadmap_confirmation (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  confirmation_id uuid not null,
  criterion text collate "C" not null,
  -- of the organisation's, since when it is so
  day date not null,
  note text not null,
  confirmed_at timestamptz not null,
  confirmed_kind text not null check (confirmed_kind in ('person', 'key', 'command')),
  confirmed_by text not null,
  taken_back_at timestamptz,
  taken_back_kind text check (taken_back_kind in ('person', 'key', 'command')),
  taken_back_by text,
  taken_back_reason text,
  primary key (organisation_id, confirmation_id),
  check ((taken_back_at is null) = (taken_back_reason is null))
);
create unique index roadmap_confirmation_stands on roadmap_confirmation (organisation_id, criterion)
  where taken_back_at is null;

create table roadmap_target (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  target_id uuid not null,
  kpi text collate "C" not null,
  -- null: of the whole firm
  process text collate "C",
  -- of the roadmap
  due_day smallint not null check (due_day between 1 and 180),
  -- null: none from then on
  value numeric,
  -- before_start: the value is a change since then, in points of a share, in parts of an amount
  basis text not null check (basis in ('absolute', 'before_start')),
  pace text not null check (pace in ('linear', 'stepped')),
  -- by how much it may be missed, in the unit of the KPI
  tolerance numeric not null check (tolerance >= 0),
  -- of the organisation's, from when it holds
  from_day date not null,
  reason text not null,
  set_at timestamptz not null,
  set_kind text not null check (set_kind in ('person', 'key', 'command')),
  set_by text not null,
  primary key (organisation_id, target_id)
);
create index roadmap_target_order on roadmap_target (organisation_id, kpi, process, due_day, from_day, set_at);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['roadmap_confirmation', 'roadmap_target'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    -- history is not rewritten, and goes only with its organisation
    execute format('grant select, insert on %I to handover_app', tenant_table);
  end loop;
end
$$;
grant update (taken_back_at, taken_back_kind, taken_back_by, taken_back_reason)
  on roadmap_confirmation to handover_app;
