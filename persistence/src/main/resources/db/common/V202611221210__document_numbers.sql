-- The number by which a receiver's application speaks of what we sent, such as that of the booking which a confirmation answers.
alter table outbound_message add column document_number varchar(70);
create index outbound_document on outbound_message (partner_id, document_number);
create index outbound_acknowledged_by on outbound_message (ack_message_id);
