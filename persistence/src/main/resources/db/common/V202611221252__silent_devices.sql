-- When somebody was asked to look for the device that moves with a shipment; null when it is heard.
alter table device_tie add column silence_told_at timestamp(6);
create index tie_told_silent on device_tie (silence_told_at);
