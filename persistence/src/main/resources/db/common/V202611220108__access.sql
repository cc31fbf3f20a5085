create table app_user (
    id bigint not null primary key,
    version int not null,
    login varchar(40) not null constraint app_user_login unique,
    name varchar(200),
    role varchar(20) not null,
    company_id bigint constraint app_user_company references company,
    password_hash varchar(300) not null,
    language varchar(40) not null,
    zone varchar(60) not null,
    active boolean not null,
    created_at timestamp(6) not null
);

create table api_key (
    id bigint not null primary key,
    version int not null,
    user_id bigint not null constraint api_key_user references app_user,
    label varchar(200),
    key_hash varchar(64) not null constraint api_key_hash unique,
    created_at timestamp(6) not null,
    revoked_at timestamp(6)
);
create index api_key_of_user on api_key (user_id);

create table audit_entry (
    id bigint not null primary key,
    version int not null,
    at timestamp(6) not null,
    who varchar(100),
    operation varchar(60) not null,
    subject varchar(400),
    detail varchar(4000)
);
create index audit_by_time on audit_entry (at, id);

create table sign_in_failure (
    attempt_key varchar(200) not null,
    at timestamp(6) not null
);
create index sign_in_failure_of_key on sign_in_failure (attempt_key, at);
