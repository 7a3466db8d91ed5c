-- The lines of one order, and the cases that serve it: to fold an order anew when some of its lines are taken out.

create index event_order on event (organisation_id, order_id) where order_id is not null;
