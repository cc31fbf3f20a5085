-- What the customer pays on a lane, in the currency of its contract; all null for a lane without a price.
alter table contract_lane add column rate_base numeric(19, 4);
alter table contract_lane add column rate_basis varchar(20);
alter table contract_lane add column rate_per_basis numeric(19, 4);
alter table contract_lane add column rate_minimum numeric(19, 4);
alter table contract_lane add column fuel_percent numeric(19, 4);
