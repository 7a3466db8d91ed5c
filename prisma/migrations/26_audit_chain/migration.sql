-- The log as a chain: entries of an organisation are numbered 1, 2, 3 …, and each carries the SHA-256 of the one before
-- it and of itself, so that an edit, a gap and another order show. audit_head holds the last number and hash.
--
-- Locks audit_entry alone, exclusively, until what there is has been chained (about a second for 20,000 entries): who
-- writes the log or reads it waits so long. A server of the version before cannot write the log from here on.

alter table audit_entry
  add column seq integer,
  -- of the request that did it, as its answer carries it; null: a command, a job, or written before this column was
  add column request_id text,
  -- who, as named at that time, and the client's address. The chain covers personal_hash, which cannot be guessed from
  -- without the salt: to forget a person, the owner of the tables empties both, and the chain stays whole:
  --   update audit_entry set personal = null, personal_salt = null where organisation_id = … and actor_id = …
  add column personal jsonb,
  add column personal_salt bytea,
  add column personal_hash bytea,
  add column hash bytea;

create table audit_head (
  organisation_id uuid primary key references organisation (organisation_id) on delete cascade,
  seq integer not null check (seq >= 0),
  hash bytea not null
);

-- the owner, too, is bound to one organisation while it is forced
alter table audit_entry no force row level security;
do $$
declare
  entry record;
  organisation uuid;
  number integer;
  last_hash bytea;
begin
  for entry in select * from audit_entry order by organisation_id, at, id loop
    if entry.organisation_id is distinct from organisation then
      organisation := entry.organisation_id;
      number := 0;
      last_hash := ''::bytea;
    end if;
    number := number + 1;
    last_hash := sha256(last_hash || convert_to(jsonb_build_object(
      'organisation', entry.organisation_id, 'seq', number, 'id', entry.id,
      'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'actor', jsonb_build_array(entry.actor_kind, entry.actor_id), 'action', entry.action, 'subject', entry.subject,
      'before', entry.before, 'after', entry.after, 'request', null, 'personal', null
    )::text, 'UTF8'));
    update audit_entry set seq = number, hash = last_hash
    where organisation_id = entry.organisation_id and id = entry.id;
    insert into audit_head (organisation_id, seq, hash) values (organisation, number, last_hash)
    on conflict (organisation_id) do update set seq = excluded.seq, hash = excluded.hash;
  end loop;
end
$$;
alter table audit_entry force row level security;

alter table audit_entry
  alter column seq set not null,
  alter column hash set not null,
  drop constraint audit_entry_pkey,
  add primary key (organisation_id, seq);
drop index audit_entry_at;
create index audit_entry_at on audit_entry (organisation_id, at desc, seq desc);

alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy one_organisation on audit_head
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert, update on audit_head to handover_app;
