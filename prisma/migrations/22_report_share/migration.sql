-- Links by which a report is read without an account: what they show, until when, and which organisation's they are.

create table directory_share (
  -- SHA-256 of the link's secret, in hexadecimal: the secret itself is nowhere
  token_hash text collate "C" primary key,
  organisation_id uuid not null
);
create index directory_share_organisation on directory_share (organisation_id);
grant select, insert, update, delete on directory_share to handover_app;

create table report_share (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  share_id uuid not null,
  token_hash text collate "C" not null,
  period text collate "C" not null,
  -- the team's shows no money
  version text not null check (version in ('owner', 'team')),
  password_hash text,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  last_opened_at timestamptz,
  primary key (organisation_id, share_id)
);
create unique index report_share_token on report_share (organisation_id, token_hash);
create index report_share_period on report_share (organisation_id, period, created_at desc, share_id);

alter table report_share enable row level security;
alter table report_share force row level security;
create policy one_organisation on report_share
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert on report_share to handover_app;
grant update (revoked_at, last_opened_at) on report_share to handover_app;
