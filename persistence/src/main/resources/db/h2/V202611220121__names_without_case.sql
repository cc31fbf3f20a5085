-- H2 has no index on an expression, and no need of one at its size. The step is here so that a version means the same
-- schema on both databases: a backup of one goes into the other.
select 1;
