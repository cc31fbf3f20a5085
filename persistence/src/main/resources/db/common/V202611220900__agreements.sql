-- What was agreed with trading partners, how they are reached, and what became of the acknowledgements they owe us.
alter table trading_partner add column edifact_qualifier varchar(4);
alter table trading_partner add column edifact_id varchar(35);
alter table trading_partner add column stage varchar(20) default 'LIVE' not null;
alter table trading_partner add column way varchar(20) default 'FOLDER' not null;

create table agreement (
    id bigint not null primary key,
    version int not null,
    partner_id bigint not null constraint agreement_partner references trading_partner,
    direction varchar(10) not null,
    message_type varchar(10) not null,
    message_release varchar(10) not null,
    valid_from date not null,
    valid_to date,
    acknowledging varchar(20) not null,
    ack_minutes int
);
create index agreement_of_partner on agreement (partner_id, direction, message_type);

create table agreement_tolerance (
    agreement_id bigint not null constraint tolerance_agreement references agreement,
    tolerance varchar(40) not null,
    constraint tolerance_once unique (agreement_id, tolerance)
);

alter table outbound_message add column control_number varchar(20);
alter table outbound_message add column group_number varchar(20);
alter table outbound_message add column acknowledged varchar(20) default 'NOT_AWAITED' not null;
alter table outbound_message add column ack_due_at timestamp(6);
alter table outbound_message add column ack_message_id bigint
    constraint outbound_acknowledgement references inbound_message;
create index outbound_by_number on outbound_message (partner_id, control_number);
create index outbound_ack_due on outbound_message (acknowledged, ack_due_at);
