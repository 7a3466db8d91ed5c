-- The firm's calendar: whose holidays it keeps and on which days it sells most, and the days that it says itself.

create table calendar_choice (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  -- in force from this day until the next one
  from_day date not null,
  -- ISO 3166-1; null: no country's holidays
  country text,
  -- keys of the product's own list
  sales_days text[] not null,
  set_at timestamptz not null,
  set_kind text not null check (set_kind in ('person', 'key', 'command')),
  set_by text not null,
  primary key (organisation_id, from_day)
);

create table calendar_day (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  day date not null,
  kind text not null check (kind in ('holiday', 'working', 'sales')),
  name text not null,
  -- what the country or the list says of the day does not hold for the firm
  removed boolean not null,
  set_at timestamptz not null,
  set_kind text not null check (set_kind in ('person', 'key', 'command')),
  set_by text not null,
  primary key (organisation_id, day, kind)
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['calendar_choice', 'calendar_day'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    execute format('grant select, insert, update, delete on %I to handover_app', tenant_table);
  end loop;
end
$$;
