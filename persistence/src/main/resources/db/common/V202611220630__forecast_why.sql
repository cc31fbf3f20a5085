-- What a forecast was reckoned from; null where it was not reckoned from a distance.
alter table eta_forecast add column start_at timestamp(6);
alter table eta_forecast add column start_latitude double precision;
alter table eta_forecast add column start_longitude double precision;
alter table eta_forecast add column halts int;
alter table eta_forecast add column metres_per_hour double precision;
alter table eta_forecast add column spread double precision;
alter table eta_forecast add column trips int;
alter table eta_forecast add column lane varchar(250);
