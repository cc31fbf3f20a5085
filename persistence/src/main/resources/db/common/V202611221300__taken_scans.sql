-- Scans that their senders gave an id and that took effect: sent again they are answered alike and change nothing.
create table taken_scan (
    id bigint not null primary key,
    version int not null,
    user_id bigint not null,
    client_id varchar(100) not null,
    code varchar(2000) not null,
    tracking_number varchar(40) not null,
    sscc varchar(18),
    milestone varchar(40) not null,
    scanned_at timestamp(6) not null,
    place varchar(400),
    taken_at timestamp(6) not null,
    constraint taken_scan_once unique (user_id, client_id)
);
