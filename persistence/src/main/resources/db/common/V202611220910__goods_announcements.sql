-- What partners announce of the goods of a shipment (856, DESADV): numbers, times, units and what is in them.
create table goods_announcement (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint announcement_shipment references shipment,
    partner_id varchar(35) not null,
    number varchar(80) not null,
    shipped_at timestamp(6),
    expected_at timestamp(6),
    announced_at timestamp(6) not null,
    withdrawn_at timestamp(6),
    inbound_message_id bigint,
    evidence varchar(400),
    content_hash varchar(64),
    constraint announcement_number unique (partner_id, number)
);
create index announcement_of_shipment on goods_announcement (shipment_id);

alter table handling_unit add column tendered boolean default true not null;
alter table handling_unit add column announcement_id bigint
    constraint unit_announcement references goods_announcement;
create index unit_of_announcement on handling_unit (announcement_id);

create table unit_item (
    unit_id bigint not null constraint item_unit references handling_unit,
    line int not null,
    code varchar(80),
    quantity numeric(19, 6),
    quantity_unit varchar(80),
    description varchar(1000),
    order_number varchar(80)
);
create index item_of_unit on unit_item (unit_id);
