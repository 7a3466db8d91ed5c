-- How people come to belong to an organisation: by invitations, each for one person and one time.

create table directory_invitation (
  -- SHA-256 of the link's secret, in hexadecimal: the secret itself is nowhere
  token_hash text collate "C" primary key,
  organisation_id uuid not null
);
create index directory_invitation_organisation on directory_invitation (organisation_id);
grant select, insert, update, delete on directory_invitation to handover_app;

create table invitation (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  invitation_id uuid not null,
  token_hash text collate "C" not null,
  role text not null check (role in ('viewer', 'manager', 'admin', 'owner')),
  -- whom it was mailed to, and who alone may take it; null: whoever has the link
  email text collate "C",
  created_at timestamptz not null,
  -- a person's id, or the name of a key or a command
  created_by text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  primary key (organisation_id, invitation_id)
);
create unique index invitation_token on invitation (organisation_id, token_hash);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy one_organisation on invitation
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert on invitation to handover_app;
grant update (accepted_at, accepted_by, revoked_at) on invitation to handover_app;

-- to the hour: whether somebody still looks in
alter table member add column last_seen_at timestamptz;
