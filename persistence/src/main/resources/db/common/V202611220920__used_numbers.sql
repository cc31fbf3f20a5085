-- Control numbers that partners used: one that comes again with other content is refused.
create table used_number (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(80) not null,
    kind varchar(10) not null,
    number_used varchar(20) not null,
    fingerprint varchar(64) not null,
    message_id bigint not null,
    used_at timestamp(6) not null,
    constraint used_number_once unique (partner_id, kind, number_used)
);
create index used_number_by_time on used_number (used_at);

alter table inbound_message add column numbers_forgiven boolean default false not null;
