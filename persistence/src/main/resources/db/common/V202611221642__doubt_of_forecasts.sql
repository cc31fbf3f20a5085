-- Half the range before anything was learned of how forecasts come out: errors are measured in it.
alter table forecast_trial add column doubt_seconds bigint;
create index forecast_trial_of_lane on forecast_trial (lane, arrived_at);
