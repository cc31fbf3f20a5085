create table trading_partner (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(35) not null constraint trading_partner_id unique,
    name varchar(200) not null,
    role varchar(20) not null,
    company_id bigint not null constraint trading_partner_company references company,
    isa_qualifier varchar(2) not null,
    isa_id varchar(15) not null,
    gs_id varchar(15) not null,
    since timestamp(6) not null
);

create table inbound_message (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(80) not null,
    file_name varchar(400),
    content_hash varchar(64) not null,
    content ${bytes} not null,
    state varchar(20) not null,
    message_type varchar(80),
    control_number varchar(80),
    reason_code varchar(100),
    reason_detail varchar(4000),
    effect varchar(20000),
    received_at timestamp(6) not null,
    settled_at timestamp(6)
);
create index inbound_twin on inbound_message (partner_id, content_hash);
create index inbound_by_state on inbound_message (state, id);
create index inbound_by_time on inbound_message (received_at, id);

create table outbound_message (
    id bigint not null primary key,
    version int not null,
    way varchar(20) not null,
    partner_id varchar(80),
    address varchar(400) not null,
    message_type varchar(80) not null,
    subject varchar(500),
    content ${bytes} not null,
    answers_id bigint constraint outbound_answers references inbound_message,
    tracking_number varchar(20),
    state varchar(20) not null,
    attempts int not null,
    created_at timestamp(6) not null,
    next_attempt_at timestamp(6) not null,
    sent_at timestamp(6),
    last_error varchar(500)
);
create index outbound_due on outbound_message (state, next_attempt_at, id);
create index outbound_answer on outbound_message (answers_id);
create index outbound_by_time on outbound_message (created_at, id);
