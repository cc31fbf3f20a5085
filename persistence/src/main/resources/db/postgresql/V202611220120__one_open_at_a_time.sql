create unique index delay_one_open on delay (shipment_id) where state = 'OPEN';
create unique index lead_one_open on lead (company_id) where state = 'OPEN';
create index change_unnumbered on change_row (id) where feed_no is null;
