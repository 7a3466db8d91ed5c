-- What was found when the figures of a day were counted again from events: that it was looked at, and where they differ.

-- the last look at any day of the organisation
create table recount_look (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  -- of the organisation's
  day date not null,
  at timestamptz not null,
  -- all that counts on the day, or some of its cases alone
  whole boolean not null,
  looks bigint not null,
  primary key (organisation_id)
);

create table recount_difference (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  day date not null,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  -- when a later look found none any more
  mended_at timestamptz,
  -- how many rows of each table, those with any
  differences jsonb not null,
  primary key (organisation_id, day)
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['recount_look', 'recount_difference'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    -- kept until the organisation goes
    execute format('grant select, insert, update on %I to handover_app', tenant_table);
  end loop;
end
$$;
