-- What devices warned of, each once.
create table device_alarm (
    id bigint not null primary key,
    version int not null,
    device varchar(64) not null,
    raised_at timestamp(6) not null,
    kind varchar(20) not null,
    latitude double precision,
    longitude double precision,
    constraint device_alarm_once unique (device, raised_at, kind)
);
