-- Forecasts written down on the road, to be held against the arrival.
create table forecast_trial (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint forecast_trial_shipment references shipment,
    lane varchar(250) not null,
    moment varchar(20) not null,
    made_at timestamp(6) not null,
    earliest_at timestamp(6) not null,
    expected_at timestamp(6) not null,
    latest_at timestamp(6) not null,
    naive_at timestamp(6) not null,
    arrived_at timestamp(6),
    inside boolean,
    error_seconds bigint,
    naive_error_seconds bigint,
    width_seconds bigint not null,
    constraint forecast_trial_once unique (shipment_id, moment)
);
create index forecast_trial_over on forecast_trial (arrived_at);

-- The hour of the week in which a trip left, 0 for Monday from midnight, local to where it left; null for trips of before.
alter table lane_trip add column hour_of_week int;
