-- Who a person is at an OIDC provider, and people who come in by it alone: they have no password.

alter table person alter column password_hash drop not null;

create table person_identity (
  issuer text collate "C" not null,
  -- the provider's own name for them, which never changes; their e-mail address there may
  subject text collate "C" not null,
  person_id uuid not null references person (id) on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject),
  unique (person_id, issuer)
);

grant select, insert, delete on person_identity to handover_app;
