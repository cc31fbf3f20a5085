-- Our accounts on partners' file servers, and which files we took from there.
create table remote_account (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(35) not null constraint remote_account_once unique,
    protocol varchar(10) not null,
    host varchar(255) not null,
    port int not null,
    login varchar(100) not null,
    locked_password varchar(4000),
    locked_key varchar(40000),
    fingerprint varchar(100),
    in_folder varchar(200) not null,
    out_folder varchar(200) not null,
    archive_folder varchar(200) not null,
    poll_seconds int not null,
    due_at timestamp(6) not null,
    polled_at timestamp(6),
    last_error varchar(500)
);
create index remote_account_due on remote_account (due_at);

create table remote_file (
    partner_id varchar(35) not null,
    mark varchar(64) not null,
    message_id bigint not null constraint remote_file_message references inbound_message,
    taken_at timestamp(6) not null,
    primary key (partner_id, mark)
);
