create table shipment (
    id bigint not null primary key,
    version int not null,
    tracking_number varchar(20) not null constraint shipment_tracking_number unique,
    link_secret varchar(60) not null,
    tender_key varchar(200) constraint shipment_tender_key unique,
    triangle_id bigint not null constraint shipment_triangle references triangle,
    shipper_id bigint not null constraint shipment_shipper references company,
    consignee_id bigint not null constraint shipment_consignee references company,
    bill_to_id bigint constraint shipment_bill_to references company,
    carrier_id bigint constraint shipment_carrier references company,
    contract_id bigint constraint shipment_contract references contract,
    mode varchar(20) not null,
    status varchar(20) not null,
    trouble varchar(20),
    equipment_number varchar(80),
    booked_at timestamp(6) not null,
    picked_up_at timestamp(6),
    arrived_at timestamp(6),
    delivered_at timestamp(6),
    closed_at timestamp(6)
);
create index shipment_by_booking on shipment (booked_at, id);
create index shipment_of_shipper on shipment (shipper_id, booked_at, id);
create index shipment_of_consignee on shipment (consignee_id, booked_at, id);
create index shipment_of_carrier on shipment (carrier_id, booked_at, id);
create index shipment_of_triangle on shipment (triangle_id, status, booked_at);
create index shipment_by_status on shipment (status, booked_at, id);
create index shipment_by_delivery on shipment (delivered_at);
create index shipment_by_equipment on shipment (equipment_number, status);

create table stop (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint stop_shipment references shipment,
    stop_no int not null,
    kind varchar(20) not null,
    site_id bigint constraint stop_site references site,
    window_from timestamp(6),
    window_to timestamp(6),
    zone varchar(60) not null,
    constraint stop_once unique (shipment_id, stop_no)
);

create table handling_unit (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint unit_shipment references shipment,
    sscc varchar(18),
    packaging varchar(100),
    pieces int not null,
    weight numeric(19, 4),
    weight_unit varchar(10),
    description varchar(1000)
);
create index unit_of_shipment on handling_unit (shipment_id);
create index unit_by_sscc on handling_unit (sscc);

create table shipment_reference (
    shipment_id bigint not null constraint reference_shipment references shipment,
    qualifier varchar(20),
    ref_value varchar(200)
);
create index reference_of_shipment on shipment_reference (shipment_id);
create index reference_by_value on shipment_reference (ref_value);

create table milestone (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint milestone_shipment references shipment,
    code varchar(30) not null,
    happened_at timestamp(6) not null,
    received_at timestamp(6) not null,
    stop_no int,
    source varchar(20) not null,
    source_ref varchar(300) not null,
    inbound_message_id bigint constraint milestone_message references inbound_message,
    evidence varchar(20000),
    reason varchar(40),
    reason_side varchar(20),
    place varchar(400),
    latitude double precision,
    longitude double precision,
    estimate_for timestamp(6),
    note varchar(2000),
    doubt varchar(30),
    constraint milestone_once unique (shipment_id, source_ref)
);
create index milestone_of_shipment on milestone (shipment_id, happened_at);
create index milestone_of_message on milestone (inbound_message_id);

create table proof_of_delivery (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint proof_once unique constraint proof_shipment references shipment,
    signed_by varchar(300) not null,
    signed_at timestamp(6) not null,
    remark varchar(2000),
    recorded_by varchar(100)
);
