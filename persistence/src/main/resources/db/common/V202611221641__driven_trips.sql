-- What a device saw of a finished trip: metres by road, and seconds at the wheel.
alter table lane_trip add column driven_metres double precision;
alter table lane_trip add column driven_seconds bigint;
