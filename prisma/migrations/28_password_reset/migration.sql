-- Links by which somebody who forgot their password sets a new one, each one time.

create table password_reset (
  -- SHA-256 of the link's secret, in hexadecimal: the secret itself is nowhere
  token_hash text collate "C" primary key,
  person_id uuid not null references person (id) on delete cascade,
  expires_at timestamptz not null
);
create index password_reset_person on password_reset (person_id);
grant select, insert, delete on password_reset to handover_app;
