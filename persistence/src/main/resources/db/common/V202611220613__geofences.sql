-- Fences that people drew: around a site, or areas of none. One that was taken away has no site any more and an end.
create table geofence (
    id bigint not null primary key,
    version int not null,
    name varchar(120) not null,
    purpose varchar(20) not null,
    site_id bigint constraint geofence_of_site references site,
    outline varchar(200000),
    latitude double precision not null,
    longitude double precision not null,
    radius_metres int,
    drawn_by varchar(80),
    changed_at timestamp(6) not null,
    ended_at timestamp(6),
    constraint geofence_once_a_site unique (site_id)
);
create index geofence_by_name on geofence (name);

create table area_visit (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint visit_shipment references shipment,
    geofence_id bigint not null constraint visit_geofence references geofence,
    device varchar(64) not null,
    entered_at timestamp(6) not null,
    left_at timestamp(6),
    constraint visit_once unique (shipment_id, geofence_id, device, entered_at)
);
create index visit_of_geofence on area_visit (geofence_id, left_at);
