-- What somebody types of the firm before its data come: people and pay, sales and advertising a month. Each stands in
-- from its day on until the day on which data of its own begin.

create table typed_start (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  from_day date not null,
  -- full-time staff
  people numeric(13, 6) check (people > 0),
  -- amounts are a month, in the organisation's currency
  pay numeric(21, 6) check (pay >= 0),
  sales numeric(21, 6) check (sales >= 0),
  ads numeric(21, 6) check (ads >= 0),
  primary key (organisation_id, from_day),
  check (pay is null or people is not null)
);

alter table typed_start enable row level security;
alter table typed_start force row level security;
create policy one_organisation on typed_start
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert, delete on typed_start to handover_app;
