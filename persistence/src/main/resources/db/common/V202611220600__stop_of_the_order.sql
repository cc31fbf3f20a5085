-- the number by which the sender of an order knows a stop; null where it gave none
alter table stop add column order_no int;
