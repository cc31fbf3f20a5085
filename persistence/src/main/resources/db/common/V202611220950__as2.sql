create table as2_partnership (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(35) not null constraint as2_partnership_partner unique,
    our_id varchar(128) not null,
    their_id varchar(128) not null,
    url varchar(400),
    digest varchar(20),
    cipher varchar(20),
    compression varchar(20) not null,
    receipt varchar(20) not null,
    receipt_signed boolean not null,
    receipt_minutes int not null,
    constraint as2_partnership_of foreign key (partner_id) references trading_partner (partner_id),
    constraint as2_partnership_ids unique (their_id, our_id)
);

create table as2_exemption (
    partnership_id bigint not null constraint as2_exemption_of references as2_partnership,
    exemption varchar(30) not null,
    primary key (partnership_id, exemption)
);

create table partner_certificate (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(35) not null,
    der ${bytes} not null,
    fingerprint varchar(64) not null,
    subject varchar(400) not null,
    issuer varchar(400) not null,
    serial varchar(100) not null,
    not_before timestamp(6) not null,
    not_after timestamp(6) not null,
    self_signed boolean not null,
    added_at timestamp(6) not null,
    warned_days int,
    constraint partner_certificate_of foreign key (partner_id) references trading_partner (partner_id),
    constraint partner_certificate_once unique (partner_id, fingerprint)
);
create index partner_certificate_end on partner_certificate (not_after);

-- the private key is locked; what opens it is not in the database
create table as2_own_key (
    id bigint not null primary key,
    version int not null,
    generation int not null constraint as2_own_key_generation unique,
    der ${bytes} not null,
    sealed_key varchar(8000) not null,
    fingerprint varchar(64) not null,
    subject varchar(400) not null,
    not_before timestamp(6) not null,
    not_after timestamp(6) not null,
    warned_days int
);

-- message_ref has no foreign key: the outbound message is held while its transfer is written in a transaction of its own
create table as2_transfer (
    id bigint not null primary key,
    version int not null,
    direction varchar(10) not null,
    partner_id varchar(35) not null,
    as2_message_id varchar(255) not null,
    once_key varchar(255),
    state varchar(20) not null,
    message_ref bigint,
    mic varchar(200),
    receipt ${bytes},
    disposition varchar(500),
    detail varchar(500),
    created_at timestamp(6) not null,
    due_at timestamp(6),
    receipt_at timestamp(6),
    constraint as2_transfer_once unique (direction, partner_id, once_key)
);
create index as2_transfer_of on as2_transfer (partner_id, created_at);
create index as2_transfer_ref on as2_transfer (message_ref);
create index as2_transfer_due on as2_transfer (state, due_at);
