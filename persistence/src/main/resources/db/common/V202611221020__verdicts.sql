-- What a person decided about a milestone in doubt, and how far from the stop its device was.
alter table milestone add column metres_away double precision;
alter table milestone add column verdict varchar(20);
alter table milestone add column verdict_by varchar(40);
alter table milestone add column verdict_at timestamp(6);
