-- What partners show by files of their own before they go live.
create table conformance_case (
    id bigint not null primary key,
    version int not null,
    agreement_id bigint not null constraint case_agreement references agreement,
    name varchar(120) not null,
    needs varchar(1000) not null,
    passed_at timestamp(6),
    passed_by varchar(120),
    passed_hash varchar(64),
    constraint case_once unique (agreement_id, name)
);
