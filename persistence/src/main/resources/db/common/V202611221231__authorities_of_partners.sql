-- An authority that vouches for certificates of one subject, and certificates that are trusted no more.
alter table partner_certificate add column vouches_for varchar(400);
alter table partner_certificate add column withdrawn_at timestamp(6);
