-- When a device was heard last, whatever it said: a heartbeat and a position without a fix count too.
create table device_contact (
    device varchar(64) not null constraint device_contact_key primary key,
    feed varchar(20) not null,
    heard_at timestamp(6) not null,
    battery double precision
);
create index device_contact_by_time on device_contact (heard_at);

-- How often what a device sent was refused, and why. The device is empty where nobody knows which it was.
create table device_refusal (
    device varchar(64) not null,
    feed varchar(20) not null,
    fault varchar(20) not null,
    times bigint not null,
    last_at timestamp(6) not null,
    detail varchar(200) not null,
    constraint device_refusal_key primary key (device, feed, fault)
);
