-- What we ask payers for delivered shipments, and the credit notes that take it back; rows are only added.
create table freight_invoice (
    id bigint not null primary key,
    version int not null,
    number varchar(20) not null constraint freight_invoice_number unique,
    kind varchar(20) not null,
    shipment_id bigint not null constraint invoice_shipment references shipment,
    turn int not null,
    payer_id bigint not null constraint invoice_payer references company,
    contract_number varchar(40),
    amount numeric(19, 4) not null,
    currency varchar(3) not null,
    issued_on date not null,
    due_on date not null,
    issued_at timestamp(6) not null,
    issued_by varchar(80) not null,
    credits_id bigint constraint credits_invoice references freight_invoice,
    reason varchar(200),
    credited boolean not null,
    constraint invoiced_once unique (shipment_id, turn, kind)
);
create index invoice_by_day on freight_invoice (issued_on, id);
create index invoice_of_payer on freight_invoice (payer_id, id);
create index credit_of_invoice on freight_invoice (credits_id);

create table freight_invoice_line (
    invoice_id bigint not null constraint line_invoice references freight_invoice,
    line int not null,
    kind varchar(20) not null,
    quantity numeric(19, 4),
    basis varchar(20),
    rate numeric(19, 4) not null,
    amount numeric(19, 4) not null
);
create index line_of_invoice on freight_invoice_line (invoice_id);
