-- Trips that were learned before hours were kept get theirs: when they left, local to where they left. H2 takes a timestamp
-- without a zone as one of the session; these are of UTC.
update lane_trip
set hour_of_week = (
    select (extract(iso_day_of_week from cast(cast(s.picked_up_at as varchar) || '+00' as timestamp with time zone) at time zone o.zone) - 1) * 24
        + extract(hour from cast(cast(s.picked_up_at as varchar) || '+00' as timestamp with time zone) at time zone o.zone)
    from shipment s
    join stop o on o.shipment_id = s.id
    where s.id = lane_trip.shipment_id
        and s.picked_up_at is not null
        and o.stop_no = (select min(p.stop_no) from stop p where p.shipment_id = s.id and p.kind = 'PICKUP')
)
where hour_of_week is null;
