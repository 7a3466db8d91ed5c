-- Steps that a model had a part in, by time: what the tokens of some days consist of, however much else there is. Few
-- of the columns are wanted of few of the rows, and they lie together as they came: the index carries none of them.

create index event_model on event (organisation_id, time)
  where type = 'case.step' and (model is not null or input_tokens is not null);

-- whether a model that the organisation set no price for is priced by the public list
alter table organisation add column default_prices boolean not null default false;
