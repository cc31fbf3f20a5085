-- Copies of messages that a person mended, put in the place of what could not be taken.
alter table inbound_message add column corrects_id bigint
    constraint inbound_corrects references inbound_message;
alter table inbound_message add column corrected_by varchar(40);
alter table inbound_message add column correction_note varchar(500);
