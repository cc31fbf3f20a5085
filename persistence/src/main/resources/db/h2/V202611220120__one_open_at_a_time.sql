-- H2 has no partial indexes: a computed column that is null for what is closed does the same.
alter table delay add column open_shipment_id bigint generated always as (case when state = 'OPEN' then shipment_id end);
alter table delay add constraint delay_one_open unique (open_shipment_id);
alter table lead add column open_company_id bigint generated always as (case when state = 'OPEN' then company_id end);
alter table lead add constraint lead_one_open unique (open_company_id);
create index change_unnumbered on change_row (feed_no, id);
