-- Files that are imported: what became of each, the file itself until it has been read, the rows that were refused,
-- and which events came with it, so that it can be undone.

create table import (
  organisation_id uuid not null references organisation on delete cascade,
  import_id uuid not null,
  -- the file's
  name text not null,
  -- null until a mapping is chosen
  source text collate "C",
  mapping jsonb,
  state text not null check (
    state in ('arriving', 'draft', 'checking', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone')
  ),
  -- of the file as it came, as it is kept, and how much of what is kept was read
  bytes bigint not null,
  packed bigint not null,
  bytes_read bigint not null,
  -- names of the columns
  header jsonb,
  -- of the file: every row up to this line is stored or refused
  line bigint not null,
  rows bigint not null,
  -- rows that give no event
  silent bigint not null,
  accepted bigint not null,
  duplicates bigint not null,
  rejected bigint not null,
  -- events that an undo has looked at
  taken bigint not null,
  -- why it failed
  detail text,
  -- what a dry run found
  checked jsonb,
  created_by text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (organisation_id, import_id)
);
create index import_created on import (organisation_id, created_at desc, import_id);

-- the file, packed, in pieces
create table import_piece (
  organisation_id uuid not null,
  import_id uuid not null,
  place integer not null,
  bytes bytea not null,
  primary key (organisation_id, import_id, place),
  foreign key (organisation_id, import_id) references import on delete cascade
);
-- packed already
alter table import_piece alter column bytes set storage external;

create table import_refusal (
  organisation_id uuid not null,
  import_id uuid not null,
  -- of the file, from 1
  line bigint not null,
  reason text not null,
  -- the row as it stands in the file: its cells, or one text
  original jsonb not null,
  primary key (organisation_id, import_id, line),
  foreign key (organisation_id, import_id) references import on delete cascade
);

-- Which imports sent an event. An event without a row came by another way alone and no undo takes it; the nil UUID
-- stands for such a way beside an import.
create table import_event (
  organisation_id uuid not null,
  source text collate "C" not null,
  id text collate "C" not null,
  import_id uuid not null,
  primary key (organisation_id, source, id, import_id)
);
create index import_event_import on import_event (organisation_id, import_id, source, id);

-- the mapping that a source's last import had
create table import_mapping (
  organisation_id uuid not null references organisation on delete cascade,
  source text collate "C" not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (organisation_id, source)
);

-- Work that outlives a request, for any server to take: a part of the directory, as it is looked for before the
-- organisation is known.
create table directory_job (
  job_id uuid primary key,
  organisation_id uuid not null,
  kind text not null,
  -- what it is about, such as an import's id
  subject text not null,
  due_at timestamptz not null,
  -- a server that is at work moves this on; another takes over when it has passed
  claimed_until timestamptz,
  attempts integer not null,
  unique (organisation_id, kind, subject)
);
create index directory_job_due on directory_job (due_at);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'import', 'import_piece', 'import_refusal', 'import_event', 'import_mapping'
  ] loop
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
grant select, insert, update, delete on directory_job to handover_app;
