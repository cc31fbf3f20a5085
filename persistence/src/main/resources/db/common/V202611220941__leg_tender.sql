-- What we offered to carriers, and what became of each offer.
create table leg_tender (
    id bigint not null primary key,
    version int not null,
    shipment_id bigint not null constraint leg_tender_shipment references shipment,
    partner_id bigint not null constraint leg_tender_partner references trading_partner,
    number varchar(40) not null constraint leg_tender_number unique,
    state varchar(20) not null,
    answer_due_at timestamp(6) not null,
    amount numeric(19, 4),
    currency varchar(3),
    reason varchar(200)
);
create index leg_tender_of_shipment on leg_tender (shipment_id);

create table leg_tender_step (
    leg_tender_id bigint not null constraint leg_step_tender references leg_tender,
    step_no int not null,
    what varchar(20) not null,
    done_by varchar(80) not null,
    done_at timestamp(6) not null,
    constraint leg_step_once unique (leg_tender_id, step_no)
);
