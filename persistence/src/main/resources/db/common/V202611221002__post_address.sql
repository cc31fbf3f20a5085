-- Where partners take messages by HTTPS.
create table post_address (
    id bigint not null primary key,
    version int not null,
    partner_id varchar(35) not null constraint post_address_once unique,
    url varchar(400) not null,
    header varchar(60) not null,
    locked_secret varchar(4000),
    locked_signing_key varchar(4000)
);
