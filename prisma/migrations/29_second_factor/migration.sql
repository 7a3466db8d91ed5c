-- A second factor of signing in: one-time codes of a person's device (RFC 6238), and codes for when it is lost.

create table second_factor (
  person_id uuid primary key references person (id) on delete cascade,
  -- encrypted with a key that is not in the database
  secret text not null,
  -- null: begun, and not proved by a code yet
  confirmed_at timestamptz,
  -- the last step of time whose code was taken: none of it or before is taken again
  last_step bigint not null default 0,
  created_at timestamptz not null
);

create table recovery_code (
  person_id uuid not null references second_factor (person_id) on delete cascade,
  -- SHA-256 of the code, in hexadecimal
  code_hash text collate "C" not null,
  primary key (person_id, code_hash)
);

grant select, insert, update, delete on second_factor to handover_app;
grant select, insert, delete on recovery_code to handover_app;
