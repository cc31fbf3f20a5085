-- What partners are to be told, each once, and which message told it.
create table telling (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(35) not null,
    kind varchar(20) not null,
    message_type varchar(10) not null,
    subject_id bigint not null,
    occasion varchar(40) not null,
    tracking_number varchar(20) not null,
    state varchar(20) not null,
    reason varchar(400),
    noted_at timestamp(6) not null,
    settled_at timestamp(6),
    outbound_message_id bigint constraint telling_message references outbound_message,
    constraint told_once unique (partner_id, message_type, kind, subject_id, occasion)
);
create index telling_waiting on telling (state, id);
create index telling_of_shipment on telling (tracking_number, partner_id);
