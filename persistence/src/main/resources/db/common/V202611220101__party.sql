create table company (
    id bigint not null primary key,
    version int not null,
    name varchar(200) not null,
    country varchar(10),
    gln varchar(13) constraint company_gln unique,
    scac varchar(4) constraint company_scac unique,
    duns varchar(80) constraint company_duns unique,
    tax_id varchar(80),
    industry varchar(200)
);
create index company_name on company (name);

create table site (
    id bigint not null primary key,
    version int not null,
    company_id bigint not null constraint site_company references company,
    code varchar(80) constraint site_code unique,
    name varchar(300) not null,
    street varchar(300),
    city varchar(200),
    region varchar(100),
    postal_code varchar(40),
    site_country varchar(10),
    latitude double precision,
    longitude double precision,
    zone varchar(60) not null,
    locode varchar(10),
    fence_metres int not null
);
create index site_of_company on site (company_id);

create table contact (
    id bigint not null primary key,
    version int not null,
    company_id bigint not null constraint contact_company references company,
    name varchar(200),
    job varchar(200),
    email varchar(320),
    phone varchar(100),
    language varchar(40) not null,
    zone varchar(60) not null
);
create index contact_of_company on contact (company_id);
