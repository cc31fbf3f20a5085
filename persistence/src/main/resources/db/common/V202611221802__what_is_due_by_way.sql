-- Each way asks for what is due by it; mail is not to look through thousands of files that wait for their folder.
create index outbound_due_by_way on outbound_message (state, way, next_attempt_at, id);
drop index outbound_due;
