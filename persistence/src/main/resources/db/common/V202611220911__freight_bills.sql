-- What carriers bill us for shipments, and what was agreed with them before.
create table freight_bill (
    id bigint not null primary key,
    version int not null,
    carrier_id bigint not null constraint bill_carrier references company,
    number varchar(80) not null,
    shipment_id bigint not null constraint bill_shipment references shipment,
    amount numeric(19, 4) not null,
    currency varchar(3) not null,
    billed_on date not null,
    due_on date,
    state varchar(20) not null,
    received_at timestamp(6) not null,
    inbound_message_id bigint,
    evidence varchar(400),
    decided_by varchar(80),
    decided_at timestamp(6),
    constraint freight_bill_number unique (carrier_id, number)
);
create index bill_of_shipment on freight_bill (shipment_id);
create index bill_by_day on freight_bill (billed_on, id);

create table freight_bill_line (
    bill_id bigint not null constraint line_bill references freight_bill,
    line int not null,
    code varchar(40),
    description varchar(400),
    amount numeric(19, 4) not null
);
create index line_of_bill on freight_bill_line (bill_id);

create table freight_bill_dispute (
    bill_id bigint not null constraint dispute_bill references freight_bill,
    dispute varchar(40) not null,
    constraint dispute_once unique (bill_id, dispute)
);

create table freight_price (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint price_shipment references shipment,
    carrier_id bigint not null constraint price_carrier references company,
    amount numeric(19, 4) not null,
    currency varchar(3) not null,
    agreed_by varchar(80) not null,
    agreed_at timestamp(6) not null,
    constraint freight_price_once unique (shipment_id, carrier_id)
);
