create table device (
    id bigint not null primary key,
    version int not null,
    identifier varchar(80) not null constraint device_identifier unique,
    company_id bigint constraint device_company references company,
    registered_at timestamp(6) not null
);

create table device_tie (
    id bigint not null primary key,
    version int not null,
    device_id bigint not null constraint tie_device references device,
    shipment_id bigint not null constraint tie_shipment references shipment,
    tied_from timestamp(6) not null,
    tied_until timestamp(6),
    followed_until timestamp(6),
    inside_stops varchar(400)
);
create index tie_of_device on device_tie (device_id, tied_until);
create index tie_of_shipment on device_tie (shipment_id);
create index tie_lasting on device_tie (tied_until);

-- The tracks. No foreign key: a device may speak before anybody registers it.
create table device_position (
    device varchar(64) not null,
    at timestamp(6) not null,
    latitude double precision not null,
    longitude double precision not null,
    speed_kmh double precision,
    bearing double precision,
    altitude double precision,
    accuracy double precision,
    battery double precision
);
-- The key, with the newest first: the last position of a device is the first entry of its range on both databases.
create unique index device_position_key on device_position (device, at desc);

create table eta_forecast (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint forecast_once unique constraint forecast_shipment references shipment,
    expected_at timestamp(6),
    earliest_at timestamp(6),
    latest_at timestamp(6),
    promised_at timestamp(6),
    basis varchar(20),
    remaining_metres double precision,
    computed_at timestamp(6)
);
create index forecast_by_expectation on eta_forecast (expected_at);

create table lane_trip (
    id bigint not null primary key,
    version int not null,
    lane varchar(250) not null,
    shipment_id bigint not null constraint lane_trip_once unique constraint lane_trip_shipment references shipment,
    metres double precision not null,
    minutes bigint not null,
    arrived_at timestamp(6) not null
);
create index lane_trip_of_lane on lane_trip (lane, arrived_at);
