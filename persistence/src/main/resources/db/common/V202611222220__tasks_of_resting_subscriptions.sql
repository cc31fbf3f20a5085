-- The task by which a person was asked to see to a subscription that rests; it is withdrawn once that delivers again, or ends.
alter table epcis_subscription add column task_id bigint;
