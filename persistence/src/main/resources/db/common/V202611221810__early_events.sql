-- For which shipments events are to be looked through that came before them.
create table epcis_early_look (
    id bigint not null primary key,
    version int not null,
    tracking_number varchar(20) not null,
    looks int not null,
    after_event bigint not null,
    due_at timestamp(6) not null
);
create index epcis_early_look_due on epcis_early_look (due_at, id);

-- The numbers by which transactions name shipments, to find events by: behind the GLN of who issued it, the serial of a GDTI, else all of it.
insert into epcis_term (event_id, field, kind, term)
select distinct n.event_id, 'NUMBER', cast(null as varchar(400)), n.term from (
    select t.event_id as event_id,
        case
            when t.term like 'urn:epcglobal:cbv:bt:%' then substring(t.term from
                21 + greatest(1, position(':' in substring(t.term from 22)) + 1))
            when t.term like 'https://id.gs1.org/253/%' then substring(t.term from 37)
            else t.term
        end as term
    from epcis_term t where t.field = 'TRANSACTION' and t.kind in ('bol', 'desadv', 'po')
) n where n.term <> '';
