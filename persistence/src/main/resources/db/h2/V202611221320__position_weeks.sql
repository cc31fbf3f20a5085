-- H2 knows no partitions: old fixes are deleted in small steps. PostgreSQL has weeks.
comment on table device_position is 'The tracks, whole; on PostgreSQL by weeks';
