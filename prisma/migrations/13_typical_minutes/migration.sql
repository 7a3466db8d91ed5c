-- How long a step usually takes by hand, for steps and reviews that come without their time; and how many of those
-- there are. Minutes are applied when reading: a new number changes no row of the rollup.

create table process_step_minutes (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  process text collate "C" not null,
  -- '' for reviews
  step text collate "C" not null,
  -- in force from this day until the next one
  from_day date not null,
  minutes numeric(21, 6) not null check (minutes >= 0),
  primary key (organisation_id, process, step, from_day)
);

create table rollup_untimed (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  -- '' for reviews
  step text collate "C" not null,
  -- '' where the actor has none
  role text collate "C" not null,
  pieces bigint not null,
  primary key (organisation_id, day, process, step, role)
) with (fillfactor = 70);

-- what is there already; the tables' owner must see it for that, under row-level security as well
alter table event no force row level security;
alter table organisation no force row level security;
insert into rollup_untimed (organisation_id, day, process, step, role, pieces)
select e.organisation_id, (e.time at time zone o.timezone)::date, e.process,
  case when e.type = 'case.step' then e.step else '' end, coalesce(e.actor_role, ''), count(*)
from event e
join organisation o on o.organisation_id = e.organisation_id
where (e.type = 'case.step' and e.actor_kind = 'human' or e.type = 'case.reviewed') and e.seconds is null
group by 1, 2, 3, 4, 5;
alter table event force row level security;
alter table organisation force row level security;

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['process_step_minutes', 'rollup_untimed'] loop
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
