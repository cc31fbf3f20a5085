-- Orders of different kinds may have one number: the kind becomes part of the key of those that are no transport orders.
update shipment
set tender_key = substring(tender_key, 1, position(':' in tender_key) - 1) || '/BL'
        || substring(tender_key, position(':' in tender_key))
where order_kind = 'BILL_OF_LADING' and tender_key is not null;
update shipment
set tender_key = substring(tender_key, 1, position(':' in tender_key) - 1) || '/WO'
        || substring(tender_key, position(':' in tender_key))
where order_kind = 'WAREHOUSE_ORDER' and tender_key is not null;
update shipment
set tender_key = substring(tender_key, 1, position(':' in tender_key) - 1) || '/ST'
        || substring(tender_key, position(':' in tender_key))
where order_kind = 'STOCK_TRANSFER' and tender_key is not null;
