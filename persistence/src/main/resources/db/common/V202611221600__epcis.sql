-- Documents of events that were captured by EPCIS, each a message, and the events in them.
create table epcis_capture (
    id bigint not null primary key,
    version int not null,
    capture_id varchar(40) not null constraint epcis_capture_once unique,
    partner_id varchar(80) not null,
    message_id bigint not null constraint epcis_capture_of_message unique
        constraint epcis_capture_message references inbound_message,
    behaviour varchar(20) not null,
    created_at timestamp(6) not null
);
create index epcis_capture_of_partner on epcis_capture (partner_id, id);

-- Once for its id, and once more for the declaration that it was wrong.
create table epcis_event (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(80) not null,
    company_id bigint constraint epcis_event_company references company,
    message_id bigint not null constraint epcis_event_message references inbound_message,
    event_id varchar(20000) not null,
    event_key varchar(64) not null,
    is_error boolean not null,
    identified boolean not null,
    type varchar(20) not null,
    action varchar(20),
    event_time timestamp(6) not null,
    record_time timestamp(6) not null,
    biz_step varchar(400),
    disposition varchar(400),
    read_point varchar(400),
    biz_location varchar(400),
    transformation_id varchar(400),
    declared_at timestamp(6),
    error_reason varchar(400),
    json ${bytes} not null,
    context ${bytes},
    withdrawn_at timestamp(6),
    constraint epcis_event_once unique (event_key, partner_id, is_error)
);
create index epcis_event_by_time on epcis_event (event_time, id);
create index epcis_event_by_record on epcis_event (record_time, id);
create index epcis_event_of_company on epcis_event (company_id, event_time, id);
create index epcis_event_by_step on epcis_event (biz_step, event_time, id);
create index epcis_event_by_read_point on epcis_event (read_point, event_time, id);
create index epcis_event_by_location on epcis_event (biz_location, event_time, id);
create index epcis_event_of_message on epcis_event (message_id);

-- What an event names: things, classes, documents, parties.
create table epcis_term (
    event_id bigint not null constraint epcis_term_event references epcis_event,
    field varchar(20) not null,
    kind varchar(400),
    term varchar(400) not null
);
create index epcis_term_of_event on epcis_term (event_id);
create index epcis_term_by_value on epcis_term (term, field, event_id);

-- Of which shipments an event tells, and what.
create table epcis_link (
    event_id bigint not null constraint epcis_link_event references epcis_event,
    shipment_id bigint not null constraint epcis_link_shipment references shipment,
    tracking_number varchar(20) not null,
    means varchar(30),
    constraint epcis_link_once primary key (shipment_id, event_id)
);
create index epcis_link_of_event on epcis_link (event_id);

-- Queries that somebody gave a name; a party's are known to its company alone, ours to all of us.
create table epcis_query (
    id bigint not null primary key,
    version int not null,
    company_id bigint not null,
    name varchar(100) not null,
    query varchar(20000) not null,
    created_by varchar(100) not null,
    created_at timestamp(6) not null,
    constraint epcis_query_once unique (company_id, name)
);

-- Our own milestones are served in the order of their times.
create index milestone_by_time on milestone (happened_at, id);
