-- a list as somebody likes to see it: filters, order and columns, under a name
create table saved_view (
    id bigint not null primary key,
    version int not null,
    user_id bigint not null constraint saved_view_user references app_user,
    page varchar(20) not null,
    name varchar(80) not null,
    query varchar(1000) not null,
    constraint saved_view_name unique (user_id, page, name)
);
