-- Failures of all names are forgotten after a day.
create index sign_in_failure_by_time on sign_in_failure (at);
