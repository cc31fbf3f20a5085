-- Minutes that a stop may take before detention counts; null for the usual.
alter table contract add column free_minutes int;
