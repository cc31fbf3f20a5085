-- The key by which a poster says that two requests are one (header Idempotency-Key).
alter table inbound_message add column request_key varchar(100);
create unique index inbound_request_once on inbound_message (partner_id, request_key);
