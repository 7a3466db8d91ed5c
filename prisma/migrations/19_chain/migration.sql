-- The processes that an order goes through, in their order, and the orders of some days by an index.

alter table organisation
  add column chain text[] collate "C" not null default '{}';

create index order_state_placed on order_state (organisation_id, placed_day, order_id) where placed_day is not null;
