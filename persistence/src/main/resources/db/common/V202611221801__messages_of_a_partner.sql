-- How many of a partner's messages are in a state is asked for by every page of the exchange.
create index inbound_of_partner on inbound_message (partner_id, state, id);
