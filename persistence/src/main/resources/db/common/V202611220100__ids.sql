-- One sequence for all rows. A node takes fifty ids at a time.
create sequence trigon_id start with 50 increment by 50;

-- Counters without gaps: control numbers of partners, numbers of contracts. The row is the lock.
create table running_number (
    name varchar(120) not null primary key,
    last_number bigint not null
);
