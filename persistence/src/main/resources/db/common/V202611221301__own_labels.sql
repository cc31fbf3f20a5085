-- Units whose code is one of ours: the order doesn't know it, and said again it doesn't take it away.
alter table handling_unit add column labelled boolean default false not null;
