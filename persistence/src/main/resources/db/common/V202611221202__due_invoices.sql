-- Which shipments are to be invoiced since they were delivered, and why some can't be.
create table due_invoice (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint due_once unique constraint due_shipment references shipment,
    state varchar(20) not null,
    reason varchar(80),
    noted_at timestamp(6) not null,
    settled_at timestamp(6)
);
create index due_waiting on due_invoice (state, id);
