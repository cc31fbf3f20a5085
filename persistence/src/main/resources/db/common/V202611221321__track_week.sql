-- Weeks whose tracks were thinned, or are being thinned by a node.
create table track_week (
    week date not null primary key,
    claimed_at timestamp(6) not null,
    thinned_at timestamp(6)
);
