-- Tracks by weeks: old ones go by dropping a table, and the key of the running week stays small however many years are
-- kept. Weeks are made ahead by the house; a fix of any other time lands in the rest, where what was stored so far is too.
-- Devices are named by plain letters, so their order needs no language.
alter table device_position rename to device_position_rest;
alter index device_position_key rename to device_position_rest_key;
alter table device_position_rest alter column device type varchar(64) collate "C";
create table device_position (like device_position_rest) partition by range (at);
create unique index device_position_key on device_position (device, at desc);
alter table device_position attach partition device_position_rest default;
