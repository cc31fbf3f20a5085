-- Who is sent what a named query finds, and how far they are.
create table epcis_subscription (
    id bigint not null primary key,
    version int not null,
    subscription_id varchar(40) not null constraint epcis_subscription_once unique,
    query_id bigint not null constraint epcis_subscription_query references epcis_query,
    user_id bigint not null constraint epcis_subscription_user references app_user,
    dest varchar(1000) not null,
    locked_token varchar(4000),
    report_if_empty boolean not null,
    schedule varchar(1500),
    initial_record_time timestamp(6) not null,
    settled_until timestamp(6) not null,
    next_at timestamp(6) not null,
    state varchar(20) not null,
    attempts int not null,
    last_error varchar(500),
    last_notified_at timestamp(6),
    created_at timestamp(6) not null
);
create index epcis_subscription_due on epcis_subscription (state, next_at);
create index epcis_subscription_of_user on epcis_subscription (user_id, query_id, id);
create index epcis_subscription_to on epcis_subscription (query_id);

-- Of the last minutes: which events they have, by their rows, captured ones and milestones.
create table epcis_sent (
    id bigint not null primary key,
    version int not null,
    subscription_id bigint not null constraint epcis_sent_subscription references epcis_subscription,
    event_id bigint not null,
    record_time timestamp(6) not null,
    constraint epcis_sent_once unique (subscription_id, event_id)
);
create index epcis_sent_by_time on epcis_sent (subscription_id, record_time);

-- Our own milestones are sent in the order in which they were recorded.
create index milestone_by_receipt on milestone (received_at, id);
