-- Spreads a migrated database over the nodes of a Citus cluster: `npm run handover -- migrate --distribute`, or
-- `psql -f prisma/citus/distribute.sql`. No migration calls Citus, so that the migrations run anywhere; this runs after
-- them, any number of times: what is spread already is left alone, and what a later migration adds is spread. Without
-- Citus it does nothing. README, “More than one machine”, says what to set up before.
--
-- It waits for writers and keeps them waiting while rows are copied. To spread a large table that is in use, take the
-- tables in the order below, each by itself and outside a transaction:
--   select create_distributed_table_concurrently('event', 'organisation_id', colocate_with => 'organisation');
-- (not for a table with a foreign key to one that is not spread yet), and run this for the rest.

do $$
declare
  -- each after those that its foreign keys lead to
  tenants constant text[] := array[
    'organisation',
    'member', 'invitation', 'api_key', 'hook', 'exchange_rate', 'process', 'margin_estimate', 'typed_start',
    'calendar_choice', 'calendar_day', 'definition_approval', 'restatement',
    'handover', 'delivery_channel', 'alert', 'alert_state', 'alert_check', 'audit_entry', 'audit_head',
    'recount_look', 'recount_difference', 'source', 'source_day',
    'refusal', 'import', 'import_mapping', 'report_action', 'report_comment', 'report_sign_off', 'report_share',
    'roadmap_confirmation', 'roadmap_target',
    'process_baseline', 'process_step_minutes', 'handover_firing', 'delivery', 'import_piece', 'import_refusal',
    'event', 'trace', 'span', 'case_state', 'order_state', 'rollup_close', 'rollup_first_close', 'rollup_duration',
    'rollup_labour', 'rollup_machine', 'rollup_order', 'rollup_spend', 'rollup_untimed', 'import_event'
  ];
  -- the directory: read before the organisation is known, written rarely; every node has a copy
  copied constant text[] := array[
    'person', 'second_factor', 'recovery_code', 'password_reset', 'person_identity',
    'directory_slug', 'directory_member', 'directory_key', 'directory_hook', 'directory_share', 'directory_invitation'
  ];
  -- Stay where they are, on the coordinator: jobs are claimed by the database's clock, which may not be asked in an
  -- update of copies (it would differ from node to node), and both are written too often to be written everywhere.
  kept constant text[] := array['directory_job', 'sign_in_attempt', '_prisma_migrations'];
  name text;
begin
  if not exists (select from pg_extension where extname = 'citus') then
    raise notice 'There is no Citus in this database: nothing to do.';
    return;
  end if;
  -- rows are read by plain statements: a role that row-level security binds would copy none of them and say nothing
  if not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) then
    raise exception 'Run this as a superuser or a role with BYPASSRLS: row-level security hides the rows from %.', current_user;
  end if;
  set local row_security = off;
  -- tables with foreign keys are spread one after the other, over the same connections
  set local citus.multi_shard_modify_mode = 'sequential';

  foreach name in array copied loop
    if not exists (select from pg_dist_partition where logicalrelid = name::regclass) then
      perform create_reference_table(name::regclass);
    end if;
  end loop;
  foreach name in array tenants loop
    if not exists (select from pg_dist_partition where logicalrelid = name::regclass) then
      perform create_distributed_table(
        name::regclass, 'organisation_id',
        colocate_with => case name when 'organisation' then 'none' else 'organisation' end
      );
    end if;
  end loop;
  for name in
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> all (tenants || copied || kept)
      -- not a table that Citus itself keeps
      and not exists (
        select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
      )
  loop
    raise exception 'The table % is in no list of distribute.sql: say there whether it is spread.', name;
  end loop;

  -- row-level security on the workers asks for the organisation, which `set local app.organisation_id` tells them
  execute format('alter database %I set citus.propagate_set_commands = %L', current_database(), 'local');
end
$$;
