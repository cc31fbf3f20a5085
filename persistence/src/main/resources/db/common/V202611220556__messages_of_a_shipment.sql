-- Which shipments a message had an effect on, one row each: a shipment's page asks for its messages by key. Before, it
-- looked for the tracking number inside the texts of all messages that ever came in.
create table message_shipment (
    message_id bigint not null constraint message_shipment_message references inbound_message,
    tracking_number varchar(40) not null,
    constraint message_shipment_once unique (tracking_number, message_id)
);
create index message_shipment_of_message on message_shipment (message_id);

insert into message_shipment (message_id, tracking_number)
select m.id, s.tracking_number from inbound_message m join shipment s on s.tracking_number = m.effect;

insert into message_shipment (message_id, tracking_number)
select distinct m.id, s.tracking_number
from milestone x
join inbound_message m on m.id = x.inbound_message_id
join shipment s on s.id = x.shipment_id
where m.effect like '% %';
