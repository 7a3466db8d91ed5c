-- What lists of costs, amounts and work are read along, so that a page of one reads its own days and no others.

create index event_time on event (organisation_id, time);
