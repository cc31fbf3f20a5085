-- Stays at a site are read from the stops that were booked there last.
create index stop_of_site on stop (site_id, id);
