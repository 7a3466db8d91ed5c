-- The second wall: under the role handover_app a statement sees the rows of one organisation,
-- the one that its transaction has set; without it, none. `set local`, and no sub-select in a policy,
-- so that the same code runs where tables are distributed over several machines.

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'organisation', 'member', 'api_key', 'exchange_rate', 'process', 'process_baseline', 'audit_entry',
    'event', 'source', 'refusal', 'case_state', 'order_state',
    'rollup_close', 'rollup_first_close', 'rollup_labour', 'rollup_machine', 'rollup_order', 'rollup_spend'
  ] loop
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

-- events are immutable and the log is append-only; both go only with their organisation or an undo
revoke update on event from handover_app;
revoke update, delete on audit_entry from handover_app;

grant select, insert, update, delete on person, directory_slug, directory_member, directory_key, sign_in_attempt
  to handover_app;
