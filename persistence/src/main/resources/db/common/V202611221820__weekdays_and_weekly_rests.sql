-- Which trips a forecast learned from, by the hour of the week in which they left; and weekly rests.
alter table eta_forecast add column departure_hour int;
alter table eta_forecast add column weekday_trips int;
alter table eta_forecast add column day_kind_trips int;
alter table eta_forecast add column hour_trips int;
alter table eta_forecast add column other_trips int;
alter table eta_forecast add column times_lane double precision;
alter table eta_forecast add column weekly_rests int;
alter table eta_forecast add column weekly_rest_minutes bigint;
alter table eta_forecast add column driver_week_began timestamp(6);
alter table eta_forecast add column driver_week_driven bigint;
alter table eta_forecast add column driver_week_before bigint;
alter table eta_forecast add column driver_week_reduced boolean;
create index lane_trip_by_arrival on lane_trip (arrived_at);
