-- Old alarms are forgotten.
create index device_alarm_by_time on device_alarm (raised_at);
