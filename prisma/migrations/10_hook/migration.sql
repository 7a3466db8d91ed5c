-- Signed webhooks of other systems: where they may be sent, how what they bring is read, and what they are signed with.

create table directory_hook (
  hook_id text collate "C" primary key,
  organisation_id uuid not null
);
create index directory_hook_organisation on directory_hook (organisation_id);

create table hook (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  hook_id text collate "C" not null,
  source text not null,
  name text not null,
  -- null: the body holds events as they are
  mapping jsonb,
  -- sealed, with the id of the key that it was sealed with in front: a signature can only be checked with the secret itself
  secret text not null,
  -- the one before, for as long as the sender may still sign with it
  previous_secret text,
  previous_until timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation_id, hook_id)
);

-- how many events of each source arrived on which day of the organisation's, those that were taken back since included
create table source_day (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  source text collate "C" not null,
  day date not null,
  events bigint not null,
  primary key (organisation_id, source, day)
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['hook', 'source_day'] loop
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

grant select, insert, update, delete on directory_hook to handover_app;
