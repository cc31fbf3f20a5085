create table account (
    id bigint not null primary key,
    version int not null,
    company_id bigint not null constraint account_once unique constraint account_company references company,
    standing varchar(20) not null,
    value_class varchar(20) not null,
    owner_login varchar(40),
    opened_at timestamp(6) not null
);

create table triangle (
    id bigint not null primary key,
    version int not null,
    shipper_id bigint not null constraint triangle_shipper references company,
    consignee_id bigint not null constraint triangle_consignee references company,
    opened_at timestamp(6) not null,
    constraint triangle_once unique (shipper_id, consignee_id)
);
create index triangle_of_consignee on triangle (consignee_id);

create table side (
    id bigint not null primary key,
    version int not null,
    triangle_id bigint not null constraint side_triangle references triangle,
    role varchar(20) not null,
    company_id bigint not null constraint side_company references company,
    standing varchar(20) not null,
    health varchar(20) not null,
    last_told_at timestamp(6),
    last_told varchar(500),
    constraint side_once unique (triangle_id, role)
);
create index side_of_company on side (company_id);
