-- What a review takes and what a mistake costs, by day, for the gate and for what mistakes cost: the indexes alone answer.

create index event_review on event (organisation_id, time)
  include (process, actor_role, verdict, seconds, error_cost, currency)
  where type = 'case.reviewed';

create index event_made_good on event (organisation_id, time)
  include (amount, currency)
  where type = 'order.refunded' and case_id is not null;
