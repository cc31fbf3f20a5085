-- By which kind of order a shipment came, and tasks that are about a trading partner.
alter table shipment add column order_kind varchar(20) default 'BY_HAND' not null;
update shipment set order_kind = 'LOAD_TENDER' where tender_key is not null;

alter table task add column partner_id varchar(35);
create index task_of_partner on task (partner_id, state);
