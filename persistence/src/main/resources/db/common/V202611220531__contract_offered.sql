-- Whether a contract was ever offered to its customer, who sees nothing of it before. What was rejected before this was kept
-- may have been rejected by us: it stays ours.
alter table contract add column offered boolean default false not null;
update contract set offered = true where state in ('APPROVED', 'ACCEPTED', 'ACTIVE', 'RENEWED', 'LAPSED');
