-- a password set by somebody else is changed at the first sign-in, and a changed one ends the sessions opened with the old
alter table app_user add column password_temporary boolean default false not null;
alter table app_user add column password_changed_at timestamp(6);
