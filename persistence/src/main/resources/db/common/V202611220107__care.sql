create table delay (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint delay_shipment references shipment,
    state varchar(20) not null,
    opened_at timestamp(6) not null,
    closed_at timestamp(6),
    promised_at timestamp(6),
    expected_at timestamp(6),
    earliest_at timestamp(6),
    latest_at timestamp(6),
    told_expected_at timestamp(6),
    told_times int not null
);
create index delay_of_shipment on delay (shipment_id, state);
create index delay_by_state on delay (state);

create table notice (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint notice_shipment references shipment,
    company_id bigint not null constraint notice_company references company,
    side varchar(20) not null,
    kind varchar(20) not null,
    channel varchar(20) not null,
    recipient varchar(320),
    language varchar(40),
    zone varchar(60),
    subject varchar(500),
    body varchar(20000),
    created_at timestamp(6) not null,
    once_key varchar(200) not null constraint notice_once unique,
    outbound_message_id bigint constraint notice_message references outbound_message
);
create index notice_of_shipment on notice (shipment_id);
create index notice_of_company on notice (company_id, created_at);
create index notice_by_time on notice (created_at, id);

create table task (
    id bigint not null primary key,
    version int not null,
    kind varchar(30) not null,
    state varchar(20) not null,
    role varchar(20) not null,
    assignee varchar(40),
    tracking_number varchar(20),
    triangle_id bigint constraint task_triangle references triangle,
    contract_id bigint constraint task_contract references contract,
    message_id bigint,
    detail varchar(1000),
    created_at timestamp(6) not null,
    due_at timestamp(6),
    escalated_at timestamp(6),
    done_at timestamp(6),
    done_by varchar(40),
    outcome varchar(2000),
    process_task_id varchar(100)
);
create index task_by_state on task (state, due_at, id);
create index task_of_shipment on task (tracking_number, state);
create index task_of_process on task (process_task_id);
