-- Which site a fence watched when it was taken away: it can be brought back.
alter table geofence add column ended_site_id bigint;
create index geofence_by_end on geofence (ended_at);
