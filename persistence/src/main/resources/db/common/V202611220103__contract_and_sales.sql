create table contract (
    id bigint not null primary key,
    version int not null,
    number varchar(40) not null constraint contract_number unique,
    company_id bigint not null constraint contract_company references company,
    state varchar(20) not null,
    amount numeric(19, 4),
    currency varchar(3),
    margin_percent numeric(9, 4) not null,
    starts_on date not null,
    ends_on date not null,
    mode varchar(20) not null,
    tolerance_minutes int,
    on_time_percent numeric(9, 4),
    drafted_by varchar(100),
    decided_by varchar(100)
);
create index contract_of_company on contract (company_id, state);
create index contract_by_end on contract (state, ends_on);

create table contract_lane (
    contract_id bigint not null constraint lane_contract references contract,
    origin_country varchar(10),
    origin_region varchar(100),
    destination_country varchar(10),
    destination_region varchar(100),
    transit_hours int not null
);
create index lane_of_contract on contract_lane (contract_id);

create table lead (
    id bigint not null primary key,
    version int not null,
    company_id bigint not null constraint lead_company references company,
    tracking_number varchar(20),
    state varchar(20) not null,
    opened_at timestamp(6) not null
);
create index lead_by_state on lead (state, company_id);
