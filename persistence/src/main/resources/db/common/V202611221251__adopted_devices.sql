-- What people know of a device: its name, and the trailer, container or vehicle it is mounted on and since when.
alter table device add column label varchar(80);
alter table device add column mounted_on varchar(40);
alter table device add column mounted_at timestamp(6);
create index device_by_mount on device (mounted_on);
