-- Where reports are sent, and what became of each: one row for a channel and an occasion is what makes it once.

create table delivery_channel (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  channel_id uuid not null,
  kind text not null check (kind in ('mail', 'slack', 'feishu', 'wecom', 'dingtalk', 'webhook')),
  name text not null,
  -- address and secret, sealed: whoever has the database alone cannot write there
  address text not null,
  -- the team's shows no money
  version text not null check (version in ('owner', 'team')),
  locale text not null check (locale in ('en', 'zh')),
  -- since when it wants the week's report, the month's, alerts; null: it does not
  weekly_since timestamptz,
  monthly_since timestamptz,
  alerts_since timestamptz,
  -- of the organisation's day
  hour smallint not null check (hour between 0 and 23),
  -- up to when its occasions have been written down
  planned_to timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  ended_for text check (ended_for in ('revoked', 'unsubscribed')),
  -- null: by whoever reads the mail
  ended_by text,
  primary key (organisation_id, channel_id)
);

create table delivery (
  organisation_id uuid not null,
  channel_id uuid not null,
  -- 2026-W47, 2026-10, alert:…
  occasion text collate "C" not null,
  state text not null check (state in ('due', 'sending', 'delivered', 'failed', 'unknown', 'skipped')),
  -- tells senders apart
  attempts integer not null,
  planned_at timestamptz not null,
  due_at timestamptz not null,
  -- how long whoever sends it may be silent, by the database's clock
  claimed_until timestamptz,
  first_tried_at timestamptz,
  tried_at timestamptz,
  -- when it was delivered, given up or found to be unknown
  ended_at timestamptz,
  -- what came of it last, such as http:503; no word of the receiver's
  answer text,
  -- what was sent in the report's place, such as stale
  instead text,
  -- by whom it was asked for once more
  asked_by text,
  primary key (organisation_id, channel_id, occasion),
  foreign key (organisation_id) references organisation (organisation_id) on delete cascade,
  foreign key (organisation_id, channel_id) references delivery_channel (organisation_id, channel_id)
    on delete cascade
);
create index delivery_planned on delivery (organisation_id, planned_at desc, channel_id, occasion);
create index delivery_open on delivery (organisation_id, due_at) where state in ('due', 'sending');

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['delivery_channel', 'delivery'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_organisation on %I
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table
    );
    -- what was sent is never forgotten: it goes only with its organisation
    execute format('grant select, insert, update on %I to handover_app', tenant_table);
  end loop;
end
$$;
