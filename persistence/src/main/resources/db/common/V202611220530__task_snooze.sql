-- Until when somebody put a task off.
alter table task add column snoozed_until timestamp(6);
