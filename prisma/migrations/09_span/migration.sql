-- What is kept of the spans of traces, so that events are derived from a whole trace however its spans come:
-- readings (kind, times, tokens, names), never what was said to a model or a tool.
-- No foreign keys, as for events: they would be checked for every span.

-- locked while its spans change
create table trace (
  organisation_id uuid not null,
  trace_id text collate "C" not null,
  -- last
  received_at timestamptz not null,
  primary key (organisation_id, trace_id)
);

create table span (
  organisation_id uuid not null,
  trace_id text collate "C" not null,
  span_id text collate "C" not null,
  -- null: a root
  parent_span_id text collate "C",
  reading jsonb not null,
  received_at timestamptz not null,
  primary key (organisation_id, trace_id, span_id)
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['trace', 'span'] loop
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
