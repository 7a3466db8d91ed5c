-- The walls of a part of a process: its cases up to an amount, or one of its steps.

-- what a case says at its opening is at stake
create index event_stake on event (organisation_id, process, case_id)
  include (time, amount, currency)
  where type = 'case.opened' and amount is not null;

-- which step a review was of, so that what a step's reviews take and its mistakes cost still comes from the index alone
drop index event_review;
create index event_review on event (organisation_id, time)
  include (process, step, actor_role, verdict, seconds, error_cost, currency)
  where type = 'case.reviewed';
